package org.yiyun.change;

/** Where a change stands; the moves between them are {@link ChangeVerb}'s. Texts: {@code change.status.*}. */
public enum ChangeStatus {
    /** 拟定中. */
    PLANNED,
    /** 待审批. */
    SUBMITTED,
    /** 已批准. */
    APPROVED,
    /** 未批准: to be planned anew or given up. */
    REJECTED,
    /** 已实施. */
    SUCCEEDED,
    /** 已回退. */
    ROLLED_BACK,
    /** 已放弃. */
    CANCELLED;

    /** Nothing is left to do. */
    public boolean isFinal() {
        return this == SUCCEEDED || this == ROLLED_BACK || this == CANCELLED;
    }
}
