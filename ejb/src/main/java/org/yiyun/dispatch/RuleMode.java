package org.yiyun.dispatch;

/** What a rule does. Texts: {@code dispatch.mode.*}. */
public enum RuleMode {
    /** Nothing. */
    OFF,
    /** Gives points to who meets it (优先). */
    PREFER,
    /** Leaves out who does not meet it (必须). */
    MUST
}
