package org.yiyun.ticket;

/** How a ticket was worked on or solved (电话支持, 远程协助, 现场支持; REQ-DESK-08). Texts: {@code ticket.mode.*}. */
public enum HandlingMode {
    PHONE, REMOTE, ON_SITE
}
