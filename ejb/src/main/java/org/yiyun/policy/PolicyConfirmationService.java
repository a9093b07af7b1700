package org.yiyun.policy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.policy.PolicyConfirmation.Kind;
import org.yiyun.policy.internal.Confirmations;
import org.yiyun.policy.internal.Policies;
import org.yiyun.policy.internal.PolicyVersion;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * The bureau confirms the configuration plan of a version (政策配置方案, POL-03), and may take that back until the version is
 * published. While it is not confirmed the version can be written and tried, and is neither approved nor published.
 */
@Stateless
public class PolicyConfirmationService {
    private final Policies policies;
    private final Confirmations confirmations;
    private final PolicyQueries queries;

    @Inject
    public PolicyConfirmationService(Policies policies, Confirmations confirmations, PolicyQueries queries) {
        this.policies = policies;
        this.confirmations = confirmations;
        this.queries = queries;
    }

    /** For the proxy. */
    protected PolicyConfirmationService() {
        this(null, null, null);
    }

    /**
     * Confirms the plan of a version whose cases have passed.
     *
     * @param remark may be empty
     * @throws BusinessException SAME_PERSON for who prepared or submitted it, POLICY_STATE before its cases have passed and
     *     after it is published or refused, CONFLICT if it is confirmed already
     */
    @Requires(Permission.POLICY_CONFIRM)
    public PolicyVersionView confirm(String policy, int number, String remark) {
        return say(policy, number, Kind.CONFIRMED, remark, Set.of(PolicyStatus.TESTED, PolicyStatus.SUBMITTED, PolicyStatus.APPROVED));
    }

    /**
     * Takes the confirmation back; the version is locked again until the plan is confirmed anew.
     *
     * @param reason why
     * @throws BusinessException SAME_PERSON for who prepared or submitted it, POLICY_STATE once it is published (then only a
     *     return to the version before helps) or refused, CONFLICT if there is no confirmation to take back
     */
    @Requires(Permission.POLICY_CONFIRM)
    public PolicyVersionView withdraw(String policy, int number, String reason) {
        return say(policy, number, Kind.WITHDRAWN, reason,
                Set.of(PolicyStatus.DRAFT, PolicyStatus.TESTED, PolicyStatus.SUBMITTED, PolicyStatus.APPROVED));
    }

    private PolicyVersionView say(String policy, int number, Kind kind, String remark, Set<PolicyStatus> allowed) {
        policies.hold(policy);
        PolicyVersion version = policies.get(policy, number);
        version.expect(allowed);
        version.refusePreparer(Callers.current().name());
        if (Confirmations.isConfirmed(confirmations.of(version)) == (kind == Kind.CONFIRMED)) {
            throw new BusinessException(ProblemType.CONFLICT);
        }
        confirmations.add(version, kind, remark);
        return queries.version(policy, number);
    }
}
