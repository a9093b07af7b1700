package org.yiyun.register;

/** Where a suggestion comes from. Texts: {@code register.origin.*}. */
public enum ImprovementOrigin {
    /** 日常运营. */
    OPERATION,
    /** 运营报告. */
    REPORT,
    /** 投诉与建议. */
    COMPLAINT,
    /** 两定机构. */
    INSTITUTION,
    /** 医保局. */
    BUREAU
}
