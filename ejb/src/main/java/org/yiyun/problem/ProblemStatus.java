package org.yiyun.problem;

/** How much is known of a problem. Texts: {@code problems.status.*}. */
public enum ProblemStatus {
    /** 待分析. */
    OPEN,
    /** 已知错误: cause and workaround are known. */
    KNOWN,
    /** 已解决: the cause is removed, and something keeps it from coming again. */
    SOLVED
}
