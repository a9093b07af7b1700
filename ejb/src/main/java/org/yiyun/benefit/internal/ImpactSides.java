package org.yiyun.benefit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.engine.BenefitScheme;
import org.yiyun.benefit.engine.Impact;
import org.yiyun.benefit.engine.PersonLedger;
import org.yiyun.policy.PolicyQueries;

/** The two sides of an impact run: each bill by the version that decided it, and by the one that is tried. */
@ApplicationScoped
public class ImpactSides {
    private final BenefitSchemes schemes;
    private final PolicyQueries policies;
    private volatile @Nullable Tried last;

    @Inject
    public ImpactSides(BenefitSchemes schemes, PolicyQueries policies) {
        this.schemes = schemes;
        this.policies = policies;
    }

    /** For the proxy. */
    protected ImpactSides() {
        this(null, null);
    }

    /** For some bills; the tried version holds as it will on its own first day. */
    public Impact of(ImpactRun run, List<ImpactBill> bills) {
        return new Impact(decided(run.scheme(), bills), tried(run), run.fromDay(), run.toDay());
    }

    /** For the bills of one person, of which those of one day are tried. */
    public Impact of(String scheme, int version, LocalDate day, List<ImpactBill> bills) {
        return new Impact(decided(scheme, bills), held(scheme, version), day, day);
    }

    private Function<PersonLedger.Entry, BenefitScheme> decided(String scheme, List<ImpactBill> bills) {
        Map<Long, ImpactBill> byId = new HashMap<>();
        bills.forEach(bill -> byId.put(bill.id(), bill));
        Map<Integer, BenefitScheme> decided = new HashMap<>();
        return entry -> decided.computeIfAbsent(
                byId.get(entry.sequence()).versionOf(entry), version -> schemes.version(scheme, version).scheme());
    }

    private BenefitScheme held(String scheme, int version) {
        return schemes.version(scheme, version).scheme().heldBefore(policies.version(scheme, version).effective());
    }

    /** A bill as the versions that decided it have it counted. */
    public List<PersonLedger.Entry> entries(String scheme, ImpactBill bill) {
        return bill.entries(bill.rulingVersion() == null ? null : schemes.version(scheme, bill.rulingVersion()).scheme());
    }

    /** Drafts are compiled anew each time; one run asks for the same one a thousand times. */
    private BenefitScheme tried(ImpactRun run) {
        Tried known = last;
        if (known == null || !known.run.equals(run.id())) {
            known = new Tried(run.id(), held(run.scheme(), run.policyVersion()));
            last = known;
        }
        return known.scheme;
    }

    private record Tried(UUID run, BenefitScheme scheme) {}
}
