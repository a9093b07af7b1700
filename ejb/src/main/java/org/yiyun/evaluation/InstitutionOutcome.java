package org.yiyun.evaluation;

/** What a grade leads to. Texts: {@code evaluation.outcome.*}. */
public enum InstitutionOutcome {
    /** 表彰和奖励. */
    COMMEND,
    /** 保持. */
    KEEP,
    /** 督促整改. */
    CORRECT
}
