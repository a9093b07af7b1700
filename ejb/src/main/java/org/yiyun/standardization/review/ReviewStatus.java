package org.yiyun.standardization.review;

/** Where a review stands. Texts: {@code standardization.review.status.*}. */
public enum ReviewStatus {
    /** 审核中. */
    OPEN,
    /** 已通过. */
    PASSED,
    /** 未通过. */
    FAILED,
    /** 已撤销. */
    CANCELLED
}
