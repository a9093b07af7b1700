package org.yiyun.dispatch;

/** Where a version of the rules stands. Texts: {@code dispatch.status.*}. */
public enum RuleSetStatus { DRAFT, PUBLISHED, REJECTED }
