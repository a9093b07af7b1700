package org.yiyun.intake;

/** Why a mail waits for a person. Texts: {@code intake.reason.*}. */
public enum MailReason {
    /** 自动邮件: an automatic answer, a bounce, a mass mail, or one of the product's own. */
    AUTOMATIC,
    /** 可能是投诉: its words are those of a complaint, which nobody whom it may be about must see. */
    COMPLAINT,
    /** 发送过于频繁: the sender has written more than the configured number in the last hour. */
    TOO_MANY,
    /** 邮件过大: only its headers were fetched. */
    TOO_LARGE,
    /** 无法读取: no sender, or not built as a mail is. */
    UNREADABLE,
    /** 编号重复: another mail with other contents came under its id. */
    REPEATED_ID,
    /** 不能成为工单: no ticket could be opened of it, or the one that it goes on with is done with and nobody's. */
    REFUSED,
    /** 技术故障: taking it in failed again and again. */
    FAILED
}
