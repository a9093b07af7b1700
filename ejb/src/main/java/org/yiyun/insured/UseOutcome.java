package org.yiyun.insured;

/** What became of a query of a channel. Texts: {@code insured.outcome.*}. */
public enum UseOutcome {
    /** 未完成: under way, or ended by a failure. */
    OPEN,
    /** 已答复. */
    ANSWERED,
    /** 无记录: nobody has that number and name, or nobody whom the channel may see. */
    UNKNOWN,
    /** 超过每人次数. */
    LIMITED,
    /** 渠道暂停: too many unknown persons in an hour, as when numbers are tried out. */
    HELD_UP,
    /** 核验不足. */
    UNVERIFIED;

    public boolean isRefused() {
        return this == LIMITED || this == HELD_UP || this == UNVERIFIED;
    }
}
