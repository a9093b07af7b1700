package org.yiyun.insured;

/** How a channel has made sure who asks, the weakest first. Texts: {@code insured.verification.*}. */
public enum Verification {
    /** 账号登录: an account of the channel, and nothing more. */
    ACCOUNT,
    /** 实名核验: number and name were compared with those of the authorities. */
    REAL_NAME,
    /** 实人核验: by face, or by the electronic insurance credential (医保电子凭证) in the person's hand. */
    PRESENT
}
