package org.yiyun.appeal;

/** What became of a finding. Texts: {@code appeal.decision.*}. */
public enum AppealDecision {
    /** 维持. */
    UPHELD,
    /** 变更. */
    CHANGED,
    /** 撤销. */
    REVOKED
}
