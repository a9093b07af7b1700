package org.yiyun.standardization.review;

/** How a criterion is checked. Texts: {@code standardization.check.*}. */
public enum CheckSource {
    /** 完成率: average share done of the codes that concern the institution, what is unknown counts as nothing. */
    SHARE,
    /** 核验率: the part of these codes that are verified or accepted. */
    VERIFIED,
    /** 版本: the part of the published libraries of these codes whose latest version is loaded. */
    LOADED,
    /** 抽样: the part of the judged sample that is right. */
    SAMPLE,
    /** 结算清单: the part of the lists of the last ninety days that were in order when they were checked first. */
    LISTS,
    /** 人工: judged by a person. */
    MANUAL
}
