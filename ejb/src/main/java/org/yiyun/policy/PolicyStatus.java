package org.yiyun.policy;

/** Where a version stands. Texts: {@code policy.status.*}. */
public enum PolicyStatus { DRAFT, TESTED, SUBMITTED, APPROVED, REJECTED, PUBLISHED }
