package org.yiyun.standardization.review;

/** Where a finding stands. Texts: {@code standardization.fault.*}. */
public enum FaultStatus {
    /** 待整改. */
    OPEN,
    /** 待复核. */
    CORRECTED,
    /** 已销号. */
    CONFIRMED
}
