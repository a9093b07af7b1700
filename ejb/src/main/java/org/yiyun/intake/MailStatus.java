package org.yiyun.intake;

/** What became of a mail. Texts: {@code intake.status.*}. */
public enum MailStatus {
    /** 待处理: waits for a person, with a {@link MailReason}. */
    KEPT,
    /** 已成工单: a ticket was opened. */
    OPENED,
    /** 已补充: it was added to a ticket that was there. */
    ADDED,
    /** 已作废: kept, with the reason. */
    DISCARDED
}
