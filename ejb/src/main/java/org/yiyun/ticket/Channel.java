package org.yiyun.ticket;

/** How a request came in (服务渠道, REQ-DESK-02). Texts: {@code ticket.channel.*}. */
public enum Channel {
    PHONE, FAX, EMAIL, QQ, QQ_GROUP, WECHAT, WECHAT_OFFICIAL, YUEZHENGYI, REMOTE, ON_SITE, ONLINE, API
}
