package org.yiyun.intake;

/** By what somebody is known again. Texts: {@code intake.person.*}. */
public enum PersonSign {
    /** 同一电话. */
    PHONE,
    /** 同一邮箱. */
    MAIL,
    /** 同一聊天账号. */
    CHAT,
    /** 同一来电号码: a call from there was about the ticket, whatever number the ticket names. */
    CALL,
    /** 同一机构的同名联系人. */
    NAME
}
