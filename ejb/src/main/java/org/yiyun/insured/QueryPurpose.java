package org.yiyun.insured;

/** For whom a channel asks. Texts: {@code insured.purpose.*}. */
public enum QueryPurpose {
    /** 本人查询. */
    OWN,
    /** 代办查询: by somebody whom the person has allowed to; told no employer. */
    PROXY
}
