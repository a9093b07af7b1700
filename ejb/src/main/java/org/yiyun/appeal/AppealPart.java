package org.yiyun.appeal;

/** What somebody is to a finding. */
public enum AppealPart {
    /** 当事人: whom it is about. */
    PERSON,
    /** 送达人. */
    SERVER,
    /** 决定人: may decide on appeals and had no part in what led to the finding. */
    DECIDER
}
