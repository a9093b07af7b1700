package org.yiyun.directive;

import java.util.Set;

/**
 * Where a directive stands. Texts: {@code directive.status.*}.
 *
 * <pre>
 * REGISTERED → INTERPRETING (a record is saved) → AGREED (the bureau confirms) → IMPLEMENTING (work has begun) → LIVE
 * AGREED, IMPLEMENTING → INTERPRETING (interpreted anew); everything before LIVE → WITHDRAWN
 * </pre>
 */
public enum DirectiveStatus {
    /** 已登记. */
    REGISTERED,
    /** 解读中. */
    INTERPRETING,
    /** 已商定. */
    AGREED,
    /** 实施中. */
    IMPLEMENTING,
    /** 已上线. */
    LIVE,
    /** 已撤销: nothing is to be done about it. */
    WITHDRAWN;

    /** Those whose deadline still counts. */
    public static final Set<DirectiveStatus> OPEN = Set.of(REGISTERED, INTERPRETING, AGREED, IMPLEMENTING);

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
