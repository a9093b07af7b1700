package org.yiyun.evaluation;

/** How far the evaluation of a period has come. Texts: {@code evaluation.status.*}. */
public enum EvaluationStatus {
    /** 评分中: figures are proposed and points entered; no institution sees anything. */
    OPEN,
    /** 已告知: each institution sees its own result and may object. */
    ANNOUNCED,
    /** 已公布: final. */
    PUBLISHED
}
