package org.yiyun.change.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.change.ChangeCommand;
import org.yiyun.change.ChangeVerb;
import org.yiyun.change.ChangeView;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketVerb;

/** The way of a change: checked, made, audited, and told to those who have to decide or have waited for it, in one transaction. */
@ApplicationScoped
public class ChangeDesk {
    private final Changes changes;
    private final TicketQueries tickets;
    private final UserQueries users;
    private final NotificationService notifications;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public ChangeDesk(
            Changes changes, TicketQueries tickets, UserQueries users, NotificationService notifications, AuditService audit,
            BusinessClock clock) {
        this.changes = changes;
        this.tickets = tickets;
        this.users = users;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ChangeDesk() {
        this(null, null, null, null, null, null);
    }

    public ChangeView apply(String number, ChangeCommand command, @Nullable Integer expectedVersion, Caller caller) {
        var verb = ChangeVerb.of(command);
        if (!caller.may(verb.permission())) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", verb.permission().name()));
        }
        check(command);
        var history = tickets.history(number);
        var received = history.get(0);
        if (!TicketKind.CHANGE.name().equals(received.details().get("kind"))) {
            throw BusinessException.invalid("ticket", "field.change-kind", Map.of());
        }
        var known = changes.lock(number);
        if (expectedVersion != null && expectedVersion != known.map(Change::shownVersion).orElse(0)) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", "change", "id", number));
        }
        if (known.isEmpty() && !(command instanceof ChangeCommand.Plan)) {
            throw BusinessException.notFound("change", number);
        }
        if (known.isPresent() && command instanceof ChangeCommand.Plan && isSolved(history)) {
            throw BusinessException.invalid("ticket", "field.change-solved", Map.of());
        }
        var now = clock.now();
        var change = known.orElseGet(() -> new Change(
                tickets.get(number), received.actor(), (ChangeCommand.Plan) command, caller.name(), now));
        if (known.isPresent()) {
            change.apply(command, caller.name(), now);
        } else {
            changes.add(change);
        }
        changes.flush();
        audit.record("change." + verb.path(), "ticket", number, Map.of("status", change.status(), "version", change.shownVersion()));
        tell(verb, change, caller);
        return change.view(caller);
    }

    /** Solved, and not opened again since: then nothing is planned for it any more. */
    private static boolean isSolved(List<TicketEventView> history) {
        return history.stream()
                .map(TicketEventView::type)
                .filter(type -> type.equals(TicketVerb.RESOLVE.name()) || type.equals(TicketVerb.REOPEN.name()))
                .reduce((earlier, later) -> later)
                .filter(TicketVerb.RESOLVE.name()::equals)
                .isPresent();
    }

    private static void check(ChangeCommand command) {
        if (command instanceof ChangeCommand.Plan plan && !plan.to().isAfter(plan.from())) {
            throw BusinessException.invalid("to", "field.change-window", Map.of());
        }
    }

    /** Who may decide hears that a plan waits, who handed it in hears of the decision. */
    private void tell(ChangeVerb verb, Change change, Caller caller) {
        List<String> people = verb == ChangeVerb.SUBMIT
                ? users.holders(Permission.CHANGE_APPROVE).stream().filter(login -> !change.isOwn(login)).toList()
                : verb.isDecision() && change.submittedBy() != null ? List.of(change.submittedBy()) : List.of();
        if (people.isEmpty()) {
            return;
        }
        notifications.tell("change." + change.ticket() + "." + change.shownVersion(), new Notice(
                "change.notice." + verb, change.ticket(), Map.of("title", change.title(), "from", change.begins()), people));
    }
}
