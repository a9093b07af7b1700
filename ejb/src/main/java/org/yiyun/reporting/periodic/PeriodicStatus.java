package org.yiyun.reporting.periodic;

import java.util.Set;

/** How far a report has come. Texts: {@code reporting.status.*}. */
public enum PeriodicStatus {
    /** 待生成. */
    DUE,
    /** 待审核. */
    MADE,
    /** 已退回: to be made again. */
    RETURNED,
    /** 待报送. */
    REVIEWED,
    /** 已报送. */
    SUBMITTED;

    /** While the bureau waits for it. */
    public static final Set<PeriodicStatus> OPEN = Set.of(DUE, MADE, RETURNED, REVIEWED);
}
