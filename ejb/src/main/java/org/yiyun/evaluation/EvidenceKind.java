package org.yiyun.evaluation;

/** What a row behind a figure is. Texts: {@code evaluation.row.*}. */
public enum EvidenceKind { TICKET, COMPLAINT, RATING }
