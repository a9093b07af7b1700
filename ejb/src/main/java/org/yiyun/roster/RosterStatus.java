package org.yiyun.roster;

/** Where a version of a roster stands. Texts: {@code roster.status.*}. */
public enum RosterStatus {
    /** Being written. */
    DRAFT,
    /** In force. */
    PUBLISHED,
    /** A later version of the same post and period is in force. */
    REPLACED,
    /** Given up before it was published. */
    DISCARDED
}
