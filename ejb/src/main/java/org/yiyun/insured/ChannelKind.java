package org.yiyun.insured;

/** Where insured persons ask (000 /参保人员服务需求). Texts: {@code insured.channel.kind.*}. */
public enum ChannelKind {
    /** 手机 APP. */
    APP,
    /** 网站. */
    WEBSITE,
    /** 自助终端. */
    SELF_SERVICE
}
