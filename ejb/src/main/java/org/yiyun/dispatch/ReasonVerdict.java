package org.yiyun.dispatch;

/** What a rule says of a person. */
public enum ReasonVerdict {
    MET,
    NOT_MET,
    /** The ticket gives no occasion to ask. */
    NOT_ASKED
}
