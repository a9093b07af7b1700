package org.yiyun.benefit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        Map<Long, ImpactBill> byId = new HashMap<>();
        bills.forEach(bill -> byId.put(bill.id(), bill));
        Map<Integer, BenefitScheme> decided = new HashMap<>();
        return new Impact(
                entry -> decided.computeIfAbsent(
                        byId.get(entry.sequence()).versionOf(entry), version -> schemes.version(run.scheme(), version).scheme()),
                tried(run), run.fromDay(), run.toDay());
    }

    /** A bill as the versions that decided it have it counted. */
    public List<PersonLedger.Entry> entries(ImpactRun run, ImpactBill bill) {
        return bill.entries(bill.rulingVersion() == null ? null : schemes.version(run.scheme(), bill.rulingVersion()).scheme());
    }

    /** Drafts are compiled anew each time; one run asks for the same one a thousand times. */
    private BenefitScheme tried(ImpactRun run) {
        Tried known = last;
        if (known == null || !known.run.equals(run.id())) {
            BenefitScheme scheme = schemes.version(run.scheme(), run.policyVersion()).scheme();
            known = new Tried(run.id(), scheme.heldBefore(policies.version(run.scheme(), run.policyVersion()).effective()));
            last = known;
        }
        return known.scheme;
    }

    private record Tried(UUID run, BenefitScheme scheme) {}
}
