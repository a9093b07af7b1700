package org.yiyun.directive;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.yiyun.directive.internal.DirectiveReminding;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Reminds people of deadlines and of evaluations that are due, each once. */
@Stateless
public class DirectiveReminders {
    private final DirectiveReminding reminding;

    @Inject
    public DirectiveReminders(DirectiveReminding reminding) {
        this.reminding = reminding;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public DirectiveReminders() {
        this(null);
    }

    /** Returns of how many directives people were reminded now. */
    @Requires(Permission.POLICY_EDIT)
    public int remind() {
        return reminding.remind();
    }
}
