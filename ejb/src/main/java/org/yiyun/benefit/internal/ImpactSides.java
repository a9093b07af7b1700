package org.yiyun.benefit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.engine.BenefitScheme;
import org.yiyun.benefit.engine.Impact;
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
        Map<Long, Integer> versions = new HashMap<>();
        bills.forEach(bill -> versions.put(bill.id(), bill.policyVersion()));
        Map<Integer, BenefitScheme> decided = new HashMap<>();
        return new Impact(
                entry -> decided.computeIfAbsent(
                        versions.get(entry.sequence()), version -> schemes.version(run.scheme(), version).scheme()),
                tried(run), run.fromDay(), run.toDay());
    }

    /** For the bills of one person, of which those of one day are tried. */
    public Impact of(String scheme, int version, LocalDate day, List<ImpactBill> bills) {
        Map<Long, Integer> versions = new HashMap<>();
        bills.forEach(bill -> versions.put(bill.id(), bill.policyVersion()));
        BenefitScheme tried = schemes.version(scheme, version).scheme().heldBefore(policies.version(scheme, version).effective());
        return new Impact(entry -> schemes.version(scheme, versions.get(entry.sequence())).scheme(), tried, day, day);
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
