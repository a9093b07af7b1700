package org.yiyun.policy;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Who rests on a policy as a whole: institutions, insurances. */
@Stateless
public class PolicyUseQueries {
    private final PolicyQueries policies;
    private final Iterable<PolicyUsers> users;

    @Inject
    public PolicyUseQueries(PolicyQueries policies, Instance<PolicyUsers> users) {
        this(policies, (Iterable<PolicyUsers>) users);
    }

    /** For tests. */
    public PolicyUseQueries(PolicyQueries policies, Iterable<PolicyUsers> users) {
        this.policies = policies;
        this.users = users;
    }

    /** For the proxy. */
    protected PolicyUseQueries() {
        this(null, (Iterable<PolicyUsers>) null);
    }

    /**
     * By kind.
     *
     * @throws BusinessException FORBIDDEN for a caller who sees a part of the city only; NOT_FOUND if there is no such policy
     */
    @Requires({Permission.POLICY_EDIT, Permission.POLICY_CONFIRM, Permission.POLICY_PUBLISH})
    public List<PolicyUse> of(String policy) {
        Callers.current().refuseNarrowScope();
        policies.versions(policy);
        return StreamSupport.stream(users.spliterator(), false).map(each -> each.of(policy)).sorted(Comparator.comparing(PolicyUse::kind)).toList();
    }
}
