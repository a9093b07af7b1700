package org.yiyun.task;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** How far a task has come; the moves are {@link TaskVerb}'s. Texts: {@code task.status.*}. */
public enum TaskStatus {
    /** 已交办. */
    ASSIGNED,
    /** 办理中. */
    ACCEPTED,
    /** 待确认: done, as its owner says. */
    DONE,
    /** 已办结: who gave it agrees. */
    CONFIRMED,
    /** 已撤回. */
    WITHDRAWN;

    /** Those in which somebody has work to do: a clock runs. */
    public static final Set<TaskStatus> OPEN = Collections.unmodifiableSet(EnumSet.of(ASSIGNED, ACCEPTED));

    /** Those that are not over. */
    public static final Set<TaskStatus> UNFINISHED = Collections.unmodifiableSet(EnumSet.of(ASSIGNED, ACCEPTED, DONE));

    public boolean isOpen() {
        return this == ASSIGNED || this == ACCEPTED;
    }
}
