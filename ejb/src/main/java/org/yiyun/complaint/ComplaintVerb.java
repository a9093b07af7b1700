package org.yiyun.complaint;

import static org.yiyun.complaint.ComplaintStatus.ACCEPTED;
import static org.yiyun.complaint.ComplaintStatus.CLOSED;
import static org.yiyun.complaint.ComplaintStatus.COMMUNICATED;
import static org.yiyun.complaint.ComplaintStatus.COORDINATED;
import static org.yiyun.complaint.ComplaintStatus.RECORDED;
import static org.yiyun.complaint.ComplaintStatus.REPLIED;
import static org.yiyun.complaint.ComplaintStatus.REPORTED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.Permission;

/**
 * The moves of the procedure (REQ-CMPL-02, 001 §三(十五)3(2)④: 及时记录并向运营服务方领导报送用户投诉内容,受理用户投诉,与用户沟通,
 * 协调内部关系,并将用户投诉解决意见回复给用户): from which states, to which one, with which permission. A suggestion takes the same
 * way; praise is reported and closed. The one table that the complaint obeys, the REST paths follow and the page shows its buttons by.
 */
public enum ComplaintVerb {
    REPORT(Permission.COMPLAINT_HANDLE, ComplaintCommand.Report.class, EnumSet.of(RECORDED), REPORTED),
    ACCEPT(Permission.COMPLAINT_HANDLE, ComplaintCommand.Accept.class, EnumSet.of(REPORTED), ACCEPTED),
    COMMUNICATE(Permission.COMPLAINT_HANDLE, ComplaintCommand.Communicate.class, EnumSet.of(ACCEPTED), COMMUNICATED),
    COORDINATE(Permission.COMPLAINT_HANDLE, ComplaintCommand.Coordinate.class, EnumSet.of(COMMUNICATED), COORDINATED),
    REPLY(Permission.COMPLAINT_HANDLE, ComplaintCommand.Reply.class, EnumSet.of(COORDINATED), REPLIED),
    CLOSE(Permission.COMPLAINT_HANDLE, ComplaintCommand.CloseComplaint.class, EnumSet.of(REPLIED), CLOSED),
    /** Back to the beginning: leadership hears of it again and every step is done again. */
    REOPEN(Permission.COMPLAINT_HANDLE, ComplaintCommand.ReopenComplaint.class, EnumSet.of(CLOSED), RECORDED),
    ASSIGN(Permission.COMPLAINT_LEAD, ComplaintCommand.AssignHandler.class, open(), null),
    NAME(Permission.COMPLAINT_HANDLE, ComplaintCommand.Name.class, open(), null),
    COMMENT(Permission.COMPLAINT_READ, ComplaintCommand.Note.class, EnumSet.allOf(ComplaintStatus.class), null);

    private static final Set<ComplaintVerb> NOT_FOR_PRAISE = EnumSet.of(ACCEPT, COMMUNICATE, COORDINATE, REPLY);

    private final Permission permission;
    private final Class<? extends ComplaintCommand> command;
    private final Set<ComplaintStatus> from;
    private final @Nullable ComplaintStatus to;

    ComplaintVerb(
            Permission permission, Class<? extends ComplaintCommand> command, Set<ComplaintStatus> from, @Nullable ComplaintStatus to) {
        this.permission = permission;
        this.command = command;
        this.from = Set.copyOf(from);
        this.to = to;
    }

    private static Set<ComplaintStatus> open() {
        return EnumSet.complementOf(EnumSet.of(CLOSED));
    }

    public Permission permission() {
        return permission;
    }

    public Class<? extends ComplaintCommand> command() {
        return command;
    }

    /** Where it leads, the same state if it is no step. */
    public ComplaintStatus after(ComplaintStatus status) {
        return to == null ? status : to;
    }

    /** Whether the verb is a step of the procedure. */
    public boolean isStep() {
        return to != null;
    }

    public boolean isAllowedIn(ComplaintKind kind, ComplaintStatus status) {
        if (kind == ComplaintKind.PRAISE) {
            return this == CLOSE ? status == REPORTED : from.contains(status) && !NOT_FOR_PRAISE.contains(this);
        }
        return from.contains(status);
    }

    /** The step that is to be done next; none when it is closed. */
    public static Optional<ComplaintVerb> next(ComplaintKind kind, ComplaintStatus status) {
        return Arrays.stream(values()).filter(verb -> verb.isStep() && verb != REOPEN && verb.isAllowedIn(kind, status)).findFirst();
    }

    /** As in REST paths. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ComplaintVerb> ofPath(String path) {
        return Arrays.stream(values()).filter(verb -> verb.path().equals(path)).findFirst();
    }

    public static ComplaintVerb of(ComplaintCommand command) {
        return Arrays.stream(values()).filter(verb -> verb.command == command.getClass()).findFirst().orElseThrow();
    }
}
