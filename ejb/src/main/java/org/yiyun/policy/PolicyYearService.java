package org.yiyun.policy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.Unchanged;
import org.yiyun.policy.internal.Policies;
import org.yiyun.policy.internal.PolicySight;
import org.yiyun.policy.internal.YearlyReviews;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** The yearly look at what should have changed (应调整未调整): it is changed by a new version, or somebody says why it stays. */
@Stateless
public class PolicyYearService {
    private final YearlyReviews reviews;
    private final Policies policies;
    private final AuditTrail audit;

    @Inject
    public PolicyYearService(YearlyReviews reviews, Policies policies, AuditTrail audit) {
        this.reviews = reviews;
        this.policies = policies;
        this.audit = audit;
    }

    /** For the proxy. */
    protected PolicyYearService() {
        this(null, null, null);
    }

    /** Those of all policies that are in force today; for institutions without what was said of parameters. */
    @Requires(Permission.POLICY_READ)
    public List<YearlyReview> reviews() {
        return reviews.all().stream().map(PolicyYearService::seen).toList();
    }

    /** Empty if no version of the policy is in force today. */
    @Requires(Permission.POLICY_READ)
    public Optional<YearlyReview> find(String policy) {
        return reviews.find(policy).map(PolicyYearService::seen);
    }

    private static YearlyReview seen(YearlyReview review) {
        return PolicySight.isOutside() ? review.forInstitutions() : review;
    }

    /**
     * A parameter stays as it is for the policy year of today; said once, it is off the list.
     *
     * @throws BusinessException NOT_FOUND if there is no such policy or none of its versions is in force, INVALID for another
     *     year or a parameter that is not on the list
     */
    @Requires(Permission.POLICY_EDIT)
    public YearlyReview keep(String policy, KeepParameter keep) {
        policies.hold(policy);
        YearlyReview review = found(policy);
        if (keep.year() != review.year().year()) {
            throw BusinessException.invalid("year", "field.range", Map.of("min", review.year().year(), "max", review.year().year()));
        }
        if (review.unchanged().stream().noneMatch(one -> one.parameter().equals(keep.parameter()))) {
            String listed = review.unchanged().stream().map(Unchanged::parameter).collect(Collectors.joining(" "));
            throw BusinessException.invalid("parameter", "field.enum", Map.of("allowed", listed.isEmpty() ? "—" : listed));
        }
        reviews.add(policy, keep);
        audit.record("policy.keep", "policy", policy, Map.of(
                "parameter", keep.parameter(), "year", keep.year(), "reason", keep.reason(), "document", keep.document()));
        return found(policy);
    }

    private YearlyReview found(String policy) {
        return find(policy).orElseThrow(() -> BusinessException.notFound("policy", policy));
    }
}
