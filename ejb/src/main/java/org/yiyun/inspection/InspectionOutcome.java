package org.yiyun.inspection;

/** What came of a check. Texts: {@code inspection.outcome.*}. */
public enum InspectionOutcome { NORMAL, ABNORMAL }
