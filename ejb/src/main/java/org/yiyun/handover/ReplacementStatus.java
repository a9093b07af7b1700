package org.yiyun.handover;

import java.util.Set;

/** How far a replacement has come. Texts: {@code handover.status.*}. */
public enum ReplacementStatus {
    /** 待同意. */
    PROPOSED,
    /** 待交接. */
    CONSENTED,
    /** 不同意. */
    DECLINED,
    /** 已交接. */
    DONE,
    /** 已撤回. */
    WITHDRAWN;

    public static final Set<ReplacementStatus> OPEN = Set.of(PROPOSED, CONSENTED);
}
