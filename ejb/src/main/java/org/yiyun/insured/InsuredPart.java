package org.yiyun.insured;

/** Parts of an answer. Texts: {@code insured.part.*}. */
public enum InsuredPart {
    /** 参保信息. */
    COVER,
    /** 待遇: accumulations, what is left to limits, bills. */
    BENEFIT,
    /** 业务进度. */
    PROGRESS,
    /** 医保建议. */
    SUGGESTION,
    /** 门特备案. */
    REGISTRATION
}
