package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Caller;
import org.yiyun.ticket.ClosingState;
import org.yiyun.ticket.ClosingView;
import org.yiyun.ticket.HistoryEvent;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketStatus;

/**
 * Closes tickets whose user says nothing. Each look is made under the lock of its ticket and leads from one state that is stored to the
 * next: one that is repeated, or goes on after a crash, finds what was done.
 */
@ApplicationScoped
public class ClosingDesk {
    static final Caller SYSTEM = Caller.system("closing");

    private final ClosingWaits waits;
    private final ClosingRules rules;
    private final Tickets tickets;
    private final TicketDesk desk;
    private final ClosingNotices notices;
    private final BusinessClock clock;

    @Inject
    public ClosingDesk(
            ClosingWaits waits, ClosingRules rules, Tickets tickets, TicketDesk desk, ClosingNotices notices, BusinessClock clock) {
        this.waits = waits;
        this.rules = rules;
        this.tickets = tickets;
        this.desk = desk;
        this.notices = notices;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ClosingDesk() {
        this(null, null, null, null, null, null);
    }

    public ClosingView of(String number, Caller caller) {
        var ticket = tickets.get(number, caller);
        return waits.find(number).filter(wait -> ticket.status() == TicketStatus.FED_BACK)
                .map(wait -> new ClosingView(
                        state(wait), wait.fedBackAt(), wait.closeAt() == null ? null : days(ticket, wait), wait.closeAt(), wait.toldAt(),
                        wait.answeredAt()))
                .orElse(ClosingView.NONE);
    }

    private int days(Ticket ticket, ClosingWait wait) {
        return rules.of(ticket.kind(), ticket.level(), wait.fedBackAt()).map(ClosingRule::days).orElse(0);
    }

    private static ClosingState state(ClosingWait wait) {
        if (wait.answeredAt() != null) {
            return ClosingState.ANSWERED;
        }
        if (wait.closeAt() == null) {
            return ClosingState.OFF;
        }
        if (wait.hinderedAt() != null) {
            return ClosingState.HINDERED;
        }
        return wait.toldAt() == null ? ClosingState.WAITING : ClosingState.ANNOUNCED;
    }

    public int adopt() {
        return waits.adopt();
    }

    public List<String> due(int most) {
        return waits.due(clock.now(), most);
    }

    public void look(String number) {
        var ticket = tickets.lock(number, SYSTEM);
        var wait = waits.find(number).orElse(null);
        if (wait == null) {
            return;
        }
        if (ticket.status() != TicketStatus.FED_BACK) {
            // an older build knows of no wait that it should end
            waits.remove(wait);
            return;
        }
        if (wait.answeredAt() != null) {
            wait.plan(null, null);
            return;
        }
        var rule = waits.plan(wait, ticket.kind(), ticket.level());
        if (rule != null && wait.lookAt() != null && !wait.lookAt().isAfter(clock.now())) {
            act(ticket, wait, rule);
        }
    }

    private void act(Ticket ticket, ClosingWait wait, ClosingRule rule) {
        if (wait.toldAt() == null) {
            announce(ticket, wait);
        } else if (isHindered(ticket)) {
            hinder(ticket, wait);
        } else {
            close(ticket, wait, rule);
        }
    }

    private void announce(Ticket ticket, ClosingWait wait) {
        wait.told(clock.now());
        waits.plan(wait, ticket.kind(), ticket.level());
        Instant closeAt = wait.closeAt();
        if (closeAt == null) {
            return;
        }
        var text = Texts.get(Texts.CHINESE, "ticket.closing.letter", Map.of("since", day(wait.fedBackAt()), "day", day(closeAt)));
        desk.apply(ticket.number(), new TicketCommand.Comment(text, false), null, SYSTEM);
        notices.announced(ticket, closeAt);
    }

    private static boolean isHindered(Ticket ticket) {
        return ticket.kind() == TicketKind.FAULT && !ticket.resolution().missing().isEmpty();
    }

    /** What is missing is handed in with the close, by whom it was asked for. */
    private void hinder(Ticket ticket, ClosingWait wait) {
        wait.hindered(clock.now());
        wait.plan(null, wait.closeAt());
        notices.hindered(ticket);
    }

    private void close(Ticket ticket, ClosingWait wait, ClosingRule rule) {
        desk.record(ticket, Happening.of(HistoryEvent.CLOSED_BY_WAIT, null, Map.of(
                "since", day(wait.fedBackAt()), "days", String.valueOf(rule.days()))), SYSTEM);
        desk.apply(ticket.number(), new TicketCommand.Close(null, null), null, SYSTEM);
        notices.closed(ticket);
    }

    private static String day(Instant moment) {
        return LocalDate.ofInstant(moment, BusinessClock.ZONE).toString();
    }
}
