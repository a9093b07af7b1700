package org.yiyun.satisfaction;

/** Where a survey stands (调查状态). Texts: {@code satisfaction.status.*}. */
public enum SurveyStatus {
    /** Nobody is drawn yet. */
    DRAFT,
    /** The sample is drawn; within the period it may be answered. */
    OPEN,
    /** By a person, or because the period is over. */
    CLOSED
}
