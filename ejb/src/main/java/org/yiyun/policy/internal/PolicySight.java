package org.yiyun.policy.internal;

import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Who sees what of policies. */
public final class PolicySight {
    private PolicySight() {}

    /** Whether the caller works for an institution: drafts, and what was said of policies inside, are not for it. */
    public static boolean isOutside() {
        return Callers.current().kind() == Caller.Kind.INSTITUTION;
    }
}
