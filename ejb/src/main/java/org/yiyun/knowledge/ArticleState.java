package org.yiyun.knowledge;

/** Where a version of an article is in its life. Texts: {@code knowledge.state.*}. */
public enum ArticleState { DRAFT, SUBMITTED, RETURNED, PUBLISHED, SUPERSEDED }
