package org.yiyun.task;

import static org.yiyun.task.TaskPart.CO_WORKER;
import static org.yiyun.task.TaskPart.GIVER;
import static org.yiyun.task.TaskPart.OWNER;
import static org.yiyun.task.TaskPart.SUPERVISOR;
import static org.yiyun.task.TaskStatus.ACCEPTED;
import static org.yiyun.task.TaskStatus.ASSIGNED;
import static org.yiyun.task.TaskStatus.CONFIRMED;
import static org.yiyun.task.TaskStatus.DONE;
import static org.yiyun.task.TaskStatus.WITHDRAWN;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The moves of a task: who may make them, from which states, to which one. The one table that the task obeys, the REST paths follow
 * and the page shows its buttons by. The owner accepts and does, who gave it confirms or returns: nobody does both.
 */
public enum TaskVerb {
    ACCEPT(TaskCommand.AcceptTask.class, EnumSet.of(OWNER), EnumSet.of(ASSIGNED), ACCEPTED),
    PROGRESS(TaskCommand.NoteProgress.class, EnumSet.of(OWNER, CO_WORKER), EnumSet.of(ACCEPTED), null),
    FINISH(TaskCommand.FinishTask.class, EnumSet.of(OWNER), EnumSet.of(ACCEPTED), DONE),
    CONFIRM(TaskCommand.ConfirmTask.class, EnumSet.of(GIVER), EnumSet.of(DONE), CONFIRMED),
    RETURN(TaskCommand.ReturnTask.class, EnumSet.of(GIVER), EnumSet.of(DONE), ACCEPTED),
    EXTEND(TaskCommand.AskExtension.class, EnumSet.of(OWNER), TaskStatus.OPEN, null),
    GRANT(TaskCommand.GrantExtension.class, EnumSet.of(GIVER), TaskStatus.OPEN, null),
    REFUSE(TaskCommand.RefuseExtension.class, EnumSet.of(GIVER), TaskStatus.OPEN, null),
    URGE(TaskCommand.UrgeTask.class, EnumSet.of(GIVER, SUPERVISOR), TaskStatus.OPEN, null),
    REASSIGN(TaskCommand.ReassignTask.class, EnumSet.of(GIVER), TaskStatus.OPEN, ASSIGNED),
    /** Also by a supervisor: whoever gave it may have left. */
    HAND_OVER(TaskCommand.HandOverTask.class, EnumSet.of(GIVER, SUPERVISOR), TaskStatus.UNFINISHED, null),
    WITHDRAW(TaskCommand.WithdrawTask.class, EnumSet.of(GIVER), TaskStatus.UNFINISHED, WITHDRAWN);

    private final Class<? extends TaskCommand> command;
    private final Set<TaskPart> parts;
    private final Set<TaskStatus> from;
    private final @Nullable TaskStatus to;

    TaskVerb(Class<? extends TaskCommand> command, Set<TaskPart> parts, Set<TaskStatus> from, @Nullable TaskStatus to) {
        this.command = command;
        this.parts = Set.copyOf(parts);
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public Class<? extends TaskCommand> command() {
        return command;
    }

    /** Whether somebody who is all that to the task may do it. */
    public boolean isFor(Collection<TaskPart> callers) {
        return callers.stream().anyMatch(parts::contains);
    }

    /** @param extension whether an extension has been asked for and not been answered */
    public boolean isAllowedIn(TaskStatus status, boolean extension) {
        boolean answers = this == GRANT || this == REFUSE;
        return from.contains(status) && (!answers || extension) && (this != EXTEND || !extension);
    }

    /** Where it leads, the same state if it does not move the task. */
    public TaskStatus after(TaskStatus status) {
        return to == null ? status : to;
    }

    /** As in REST paths: {@code hand-over}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<TaskVerb> ofPath(String path) {
        return Arrays.stream(values()).filter(verb -> verb.path().equals(path)).findFirst();
    }

    public static TaskVerb of(TaskCommand command) {
        return Arrays.stream(values()).filter(verb -> verb.command == command.getClass()).findFirst().orElseThrow();
    }
}
