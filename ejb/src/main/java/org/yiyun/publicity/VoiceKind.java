package org.yiyun.publicity;

/** What somebody said at an activity (现场交流). Texts: {@code publicity.voice.*}. */
public enum VoiceKind {
    /** 问题. */
    QUESTION,
    /** 意见建议. */
    OPINION
}
