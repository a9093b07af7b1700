package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.engine.CalendarRangeException;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.outbox.FactListener;
import org.yiyun.platform.outbox.Outbox.Fact;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.ticket.TicketChanged;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketVerb;
import org.yiyun.ticket.engine.ClosingPlan;

/**
 * Of which tickets the user's word is waited for. A wait begins and ends in the transaction of the verb that begins or ends it, so that
 * none is forgotten and none outlives what it is about.
 */
@ApplicationScoped
public class ClosingWaits implements FactListener {
    private static final Duration AGAIN = Duration.ofDays(1);
    /** The part of the system that brings what users write by mail. */
    private static final String MAIL = "system:intake";
    private static final Set<String> ENDING = Set.of(TicketVerb.CLOSE.path(), TicketVerb.REOPEN.path());
    private static final String ADOPT = """
            insert into ticket_closing (ticket, fed_back_at, look_at)
            select t.number, :now, :now from ticket t
            where t.status = 'FED_BACK' and t.kind not in ('COMPLAINT', 'CHANGE')
              and not exists (select 1 from ticket_closing w where w.ticket = t.number)
            on conflict do nothing""";

    private final EntityManager em;
    private final ClosingRules rules;
    private final BusinessClock clock;

    @Inject
    public ClosingWaits(EntityManager em, ClosingRules rules, BusinessClock clock) {
        this.em = em;
        this.rules = rules;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ClosingWaits() {
        this(null, null, null);
    }

    @Override
    public void put(List<Fact> facts) {
        for (var fact : facts) {
            if (fact.payload() instanceof TicketChanged ticket && ticket.verb() != null
                    && ClosingRules.isOpenTo(TicketKind.valueOf(ticket.kind()))) {
                follow(ticket, ticket.verb());
            }
        }
    }

    private void follow(TicketChanged ticket, String verb) {
        if (TicketVerb.FEEDBACK.path().equals(verb)) {
            begin(ticket);
        } else if (ENDING.contains(verb)) {
            find(ticket.number()).ifPresent(em::remove);
        } else if (TicketVerb.COMMENT.path().equals(verb) && !ticket.internal() && isFromUser(Callers.current())) {
            find(ticket.number()).ifPresent(wait -> wait.answered(clock.now()));
        }
    }

    private static boolean isFromUser(Caller caller) {
        return caller.kind() == Caller.Kind.INSTITUTION || caller.name().equals(MAIL);
    }

    /** Anew also where an older build left a wait that it should have ended: what was told or answered then was about another result. */
    private void begin(TicketChanged ticket) {
        var wait = find(ticket.number()).orElseGet(() -> {
            var made = new ClosingWait(ticket.number(), clock.now());
            em.persist(made);
            return made;
        });
        wait.again(clock.now());
        plan(wait, TicketKind.valueOf(ticket.kind()), level(ticket.number()));
    }

    private @Nullable Integer level(String number) {
        var found = em.createQuery("select t.level from Ticket t where t.number = :number", Integer.class)
                .setParameter("number", number).getResultList();
        return found.isEmpty() ? null : found.get(0);
    }

    /**
     * When it is looked at next, and when it will be closed. Where the calendar ends too early, people close it until there is a newer
     * one: feeding a result back never fails for that.
     *
     * @return what holds; null if nothing closes it for now
     */
    @Nullable ClosingRule plan(ClosingWait wait, TicketKind kind, @Nullable Integer level) {
        var rule = rules.of(kind, level, wait.fedBackAt()).orElse(null);
        var closes = rule != null && rules.of(kind, level, clock.now()).isPresent();
        if (rule == null || !closes) {
            // what was fed back while it was off stays with people; what is off for now is looked at again
            wait.plan(rule == null ? null : clock.now().plus(AGAIN), null);
            return null;
        }
        try {
            var calendar = rules.calendar();
            var plan = ClosingPlan.of(wait.fedBackAt(), rule.days(), rule.notice(), calendar);
            var told = wait.toldAt();
            var close = told == null ? plan.closeAt() : plan.closeAt(told, rule.notice(), calendar);
            wait.plan(told == null ? plan.announceAt() : close, close);
            return rule;
        } catch (CalendarRangeException tooShort) {
            wait.plan(clock.now().plus(AGAIN), null);
            return null;
        }
    }

    Optional<ClosingWait> find(String number) {
        return Optional.ofNullable(em.find(ClosingWait.class, number));
    }

    void remove(ClosingWait wait) {
        em.remove(wait);
    }

    /** How many it finds. */
    int adopt() {
        return em.createNativeQuery(ADOPT).setParameter("now", clock.now()).executeUpdate();
    }

    List<String> due(Instant now, int most) {
        return em.createQuery("select w.ticket from ClosingWait w where w.lookAt <= :now order by w.lookAt, w.ticket", String.class)
                .setParameter("now", now).setMaxResults(most).getResultList();
    }
}
