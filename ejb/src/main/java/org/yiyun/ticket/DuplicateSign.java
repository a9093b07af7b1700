package org.yiyun.ticket;

/** What speaks for two tickets being about the same: the person, the matter, the time. Texts: {@code ticket.duplicate.sign.*}. */
public enum DuplicateSign {
    /** 同一电话: the same number, however it is written. */
    PHONE,
    /** 同一机构. */
    INSTITUTION,
    /** 描述相似: words that both have. */
    WORDS,
    /** 同一系统. */
    SYSTEM,
    /** 时间相近. */
    TIME
}
