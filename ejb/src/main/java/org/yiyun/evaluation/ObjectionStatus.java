package org.yiyun.evaluation;

/** What became of an objection. Texts: {@code evaluation.objection.status.*}. */
public enum ObjectionStatus { OPEN, ACCEPTED, REJECTED }
