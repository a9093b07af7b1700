package org.yiyun.ticket;

import static org.yiyun.ticket.TicketStatus.ASSIGNED;
import static org.yiyun.ticket.TicketStatus.CLOSED;
import static org.yiyun.ticket.TicketStatus.FED_BACK;
import static org.yiyun.ticket.TicketStatus.GRADED;
import static org.yiyun.ticket.TicketStatus.LOCATING;
import static org.yiyun.ticket.TicketStatus.MERGED;
import static org.yiyun.ticket.TicketStatus.ON_SITE;
import static org.yiyun.ticket.TicketStatus.PROPOSED;
import static org.yiyun.ticket.TicketStatus.RECEIVED;
import static org.yiyun.ticket.TicketStatus.REPORTED_TO_PROVINCE;
import static org.yiyun.ticket.TicketStatus.RESOLVED;
import static org.yiyun.ticket.TicketStatus.TRAVELLING;
import static org.yiyun.ticket.TicketStatus.WAITING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.yiyun.security.Permission;

/**
 * The moves of a ticket's life cycle (REQ-DESK-07): from which states, with which permission, with which command. The
 * one table that the aggregate obeys, the REST paths follow and the page shows its buttons by.
 */
public enum TicketVerb {
    GRADE(Permission.TICKET_GRADE, TicketCommand.Grade.class, open()),
    ASSIGN(Permission.TICKET_ASSIGN, TicketCommand.Assign.class, open()),
    ACCEPT(Permission.TICKET_HANDLE, TicketCommand.Accept.class, EnumSet.of(RECEIVED, GRADED, ASSIGNED)),
    PAUSE(Permission.TICKET_HANDLE, TicketCommand.Pause.class,
            EnumSet.of(RECEIVED, GRADED, ASSIGNED, LOCATING, TRAVELLING, ON_SITE, REPORTED_TO_PROVINCE, PROPOSED)),
    RESUME(Permission.TICKET_HANDLE, TicketCommand.Resume.class, EnumSet.of(WAITING)),
    CONSENT(Permission.TICKET_HANDLE, TicketCommand.Consent.class, open()),
    START_REMOTE(Permission.TICKET_HANDLE, TicketCommand.StartRemote.class, working()),
    REMOTE_FAILED(Permission.TICKET_HANDLE, TicketCommand.RemoteFailed.class, working()),
    DISPATCH(Permission.TICKET_ASSIGN, TicketCommand.Dispatch.class,
            EnumSet.of(GRADED, ASSIGNED, LOCATING, TRAVELLING, REPORTED_TO_PROVINCE, PROPOSED)),
    ARRIVE(Permission.TICKET_HANDLE, TicketCommand.Arrive.class, EnumSet.of(TRAVELLING)),
    REPORT_TO_PROVINCE(Permission.TICKET_HANDLE, TicketCommand.ReportToProvince.class,
            EnumSet.of(GRADED, ASSIGNED, LOCATING, TRAVELLING, ON_SITE, PROPOSED, REPORTED_TO_PROVINCE)),
    PROPOSE(Permission.TICKET_HANDLE, TicketCommand.Propose.class, working()),
    RESOLVE(Permission.TICKET_HANDLE, TicketCommand.Resolve.class,
            EnumSet.of(RECEIVED, GRADED, ASSIGNED, LOCATING, TRAVELLING, ON_SITE, REPORTED_TO_PROVINCE, PROPOSED)),
    FEEDBACK(Permission.TICKET_HANDLE, TicketCommand.Feedback.class, EnumSet.of(RESOLVED)),
    CLOSE(Permission.TICKET_CLOSE, TicketCommand.Close.class, EnumSet.of(RESOLVED, FED_BACK)),
    REOPEN(Permission.TICKET_HANDLE, TicketCommand.Reopen.class, EnumSet.of(RESOLVED, FED_BACK, CLOSED)),
    MERGE(Permission.TICKET_MERGE, TicketCommand.Merge.class, open()),
    UNMERGE(Permission.TICKET_MERGE, TicketCommand.Unmerge.class, EnumSet.of(MERGED)),
    ESCALATE(Permission.TICKET_ESCALATE, TicketCommand.Escalate.class, open()),
    COMMENT(Permission.TICKET_READ, TicketCommand.Comment.class, EnumSet.allOf(TicketStatus.class));

    private final Permission permission;
    private final Class<? extends TicketCommand> command;
    private final Set<TicketStatus> from;

    TicketVerb(Permission permission, Class<? extends TicketCommand> command, Set<TicketStatus> from) {
        this.permission = permission;
        this.command = command;
        this.from = Set.copyOf(from);
    }

    private static Set<TicketStatus> open() {
        return EnumSet.complementOf(EnumSet.of(RESOLVED, FED_BACK, CLOSED, MERGED));
    }

    private static Set<TicketStatus> working() {
        return EnumSet.of(GRADED, ASSIGNED, LOCATING, TRAVELLING, ON_SITE, REPORTED_TO_PROVINCE, PROPOSED);
    }

    public Permission permission() {
        return permission;
    }

    public Class<? extends TicketCommand> command() {
        return command;
    }

    public boolean isAllowedIn(TicketStatus status) {
        return from.contains(status);
    }

    /** As in REST paths: {@code report-to-province}. */
    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Optional<TicketVerb> ofPath(String path) {
        return Arrays.stream(values()).filter(verb -> verb.path().equals(path)).findFirst();
    }

    public static TicketVerb of(TicketCommand command) {
        return Arrays.stream(values())
                .filter(verb -> verb.command == command.getClass())
                .findFirst()
                .orElseThrow();
    }
}
