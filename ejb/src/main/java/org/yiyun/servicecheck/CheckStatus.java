package org.yiyun.servicecheck;

/** How far a check has come. Texts: {@code servicecheck.status.*}. */
public enum CheckStatus {
    /** 待抽样. */
    DUE,
    /** 检查中: the sample is drawn. */
    DRAWN,
    /** 整改中: reported, corrections are followed up. */
    REPORTED,
    /** 已办结. */
    CLOSED
}
