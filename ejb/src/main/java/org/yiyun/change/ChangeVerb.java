package org.yiyun.change;

import static org.yiyun.change.ChangeStatus.APPROVED;
import static org.yiyun.change.ChangeStatus.PLANNED;
import static org.yiyun.change.ChangeStatus.REJECTED;
import static org.yiyun.change.ChangeStatus.ROLLED_BACK;
import static org.yiyun.change.ChangeStatus.SUBMITTED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yiyun.security.Permission;

/** The moves of a change: from which states and with which permission. The one table that the change, REST and the page obey. */
public enum ChangeVerb {
    /** Also begins it, and begins it anew after a roll-back. */
    PLAN(Permission.TICKET_HANDLE, ChangeCommand.Plan.class, EnumSet.of(PLANNED, REJECTED, ROLLED_BACK)),
    SUBMIT(Permission.TICKET_HANDLE, ChangeCommand.Submit.class, EnumSet.of(PLANNED)),
    APPROVE(Permission.CHANGE_APPROVE, ChangeCommand.Approve.class, EnumSet.of(SUBMITTED)),
    REJECT(Permission.CHANGE_APPROVE, ChangeCommand.Reject.class, EnumSet.of(SUBMITTED)),
    WITHDRAW(Permission.TICKET_HANDLE, ChangeCommand.Withdraw.class, EnumSet.of(SUBMITTED, APPROVED)),
    FINISH(Permission.TICKET_HANDLE, ChangeCommand.Finish.class, EnumSet.of(APPROVED)),
    CANCEL(Permission.TICKET_HANDLE, ChangeCommand.Cancel.class, EnumSet.of(PLANNED, SUBMITTED, APPROVED, REJECTED));

    private final Permission permission;
    private final Class<? extends ChangeCommand> command;
    private final Set<ChangeStatus> from;

    ChangeVerb(Permission permission, Class<? extends ChangeCommand> command, Set<ChangeStatus> from) {
        this.permission = permission;
        this.command = command;
        this.from = Set.copyOf(from);
    }

    public Permission permission() {
        return permission;
    }

    public Class<? extends ChangeCommand> command() {
        return command;
    }

    public boolean isAllowedIn(ChangeStatus status) {
        return from.contains(status);
    }

    public boolean isDecision() {
        return this == APPROVE || this == REJECT;
    }

    /** As in REST paths. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ChangeVerb> ofPath(String path) {
        return Arrays.stream(values()).filter(verb -> verb.path().equals(path)).findFirst();
    }

    public static ChangeVerb of(ChangeCommand command) {
        return Arrays.stream(values()).filter(verb -> verb.command == command.getClass()).findFirst().orElseThrow();
    }
}
