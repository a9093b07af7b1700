package org.yiyun.directive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.policy.ParameterUse.UsedBy;
import org.yiyun.policy.ParameterUsers;

/** Policy texts that have become versions of the policy. */
@ApplicationScoped
public class DirectiveParameterUsers implements ParameterUsers {
    private final Directives directives;

    @Inject
    public DirectiveParameterUsers(Directives directives) {
        this.directives = directives;
    }

    /** For the proxy. */
    protected DirectiveParameterUsers() {
        this(null);
    }

    @Override
    public List<UsedBy> of(String policy, String parameter) {
        return directives.of(policy).stream()
                .map(directive -> new UsedBy(UsedBy.Kind.DIRECTIVE, directive.number(), directive.title()))
                .toList();
    }
}
