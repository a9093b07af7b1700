package org.yiyun.matching;

/** Orders of the list. Texts: {@code matching.sort.*}. */
public enum MatchingSort {
    /** What is surest first: to be confirmed quickly. */
    SUREST,
    /** What needs thought first. */
    LEAST_SURE,
    CODE
}
