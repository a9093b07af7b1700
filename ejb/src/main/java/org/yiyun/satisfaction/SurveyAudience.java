package org.yiyun.satisfaction;

/** Who is asked (调查对象). Texts: {@code satisfaction.audience.*}. */
public enum SurveyAudience {
    /** 用户: whoever has an active account. */
    USERS,
    /** 定点医药机构 whose agreement is in force. */
    INSTITUTIONS,
    /** 参保人: the product has no register of them, so staff bring the list that is drawn from. */
    INSURED
}
