package org.yiyun.evaluation;

/** How far a version of the criteria has come. Texts: {@code evaluation.criteria.status.*}. */
public enum CriteriaStatus { DRAFT, APPROVED, REJECTED }
