package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.policy.PolicyUse;
import org.yiyun.policy.PolicyUsers;

/** Insurances that are settled by a policy in messages of institutions, by their rules with their days. */
@ApplicationScoped
public class SchemePolicyUsers implements PolicyUsers {
    private final SettlementSchemes schemes;

    @Inject
    public SchemePolicyUsers(SettlementSchemes schemes) {
        this.schemes = schemes;
    }

    /** For the proxy. */
    protected SchemePolicyUsers() {
        this(null);
    }

    @Override
    public PolicyUse of(String policy) {
        List<PolicyUse.User> insurances = schemes.all().stream().filter(rule -> rule.scheme().equals(policy))
                .map(rule -> new PolicyUse.User(rule.insuranceType(), rule.source(), rule.from(), rule.to())).toList();
        return new PolicyUse(PolicyUse.Kind.INSURANCE, insurances.size(), insurances);
    }
}
