package org.yiyun.servicecheck;

import java.util.Set;

/** How far a check has come. Texts: {@code servicecheck.status.*}. */
public enum CheckStatus {
    /** 待抽样. */
    DUE,
    /** 检查中: the sample is drawn. */
    DRAWN,
    /** 整改中: reported, corrections are followed up. */
    REPORTED,
    /** 已办结. */
    CLOSED;

    /** While its checker works on it. */
    public static final Set<CheckStatus> WORKED_ON = Set.of(DUE, DRAWN);
}
