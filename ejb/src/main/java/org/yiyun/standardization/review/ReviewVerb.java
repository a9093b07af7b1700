package org.yiyun.standardization.review;

/** What is done with a review. Texts: {@code standardization.review.verb.*}. */
public enum ReviewVerb { SCORE, JUDGE, RECORD, CORRECT, RECHECK, EVALUATE, CANCEL, REFRESH, REPORT }
