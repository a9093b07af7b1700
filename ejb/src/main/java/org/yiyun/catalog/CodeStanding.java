package org.yiyun.catalog;

/** How a code stands against a library on a day. Texts: {@code catalog.standing.*}. */
public enum CodeStanding {
    /** 在用. */
    IN_FORCE,
    /** 已停用或尚未启用: the library has the code, for other days. */
    OTHER_DAYS,
    /** 不在库中. */
    UNKNOWN,
    /** 格式不符. */
    MALFORMED,
    /** 该库尚未发布: only the form could be looked at, and it fits. */
    UNPUBLISHED;

    /** Whether it may be used: in force, or nobody can say otherwise. */
    public boolean isUsable() {
        return this == IN_FORCE || this == UNPUBLISHED;
    }
}
