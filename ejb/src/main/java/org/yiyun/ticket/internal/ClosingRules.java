package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.ticket.ClosingRuleView;
import org.yiyun.ticket.SetClosingRule;
import org.yiyun.ticket.TicketKind;

/** For how long the user's word is waited for, by the newest calendar. */
@ApplicationScoped
public class ClosingRules {
    /** A person says that these are over: who complained has been answered, and who asked for a change has seen it work. */
    private static final Set<TicketKind> BY_PEOPLE = Set.copyOf(EnumSet.of(TicketKind.COMPLAINT, TicketKind.CHANGE));
    private static final Comparator<ClosingRule> WEIGHT = Comparator.comparingInt(ClosingRule::exactness)
            .thenComparing(ClosingRule::from).thenComparing(ClosingRule::id);

    private final EntityManager em;
    private final CalendarHistory calendars;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public ClosingRules(EntityManager em, CalendarHistory calendars, AuditService audit, BusinessClock clock) {
        this.em = em;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ClosingRules() {
        this(null, null, null, null);
    }

    /** Whether tickets of that kind can close by themselves at all. */
    static boolean isOpenTo(TicketKind kind) {
        return !BY_PEOPLE.contains(kind);
    }

    /** What holds for what is fed back at that moment; empty if people close it. */
    Optional<ClosingRule> of(TicketKind kind, @Nullable Integer level, Instant fedBackAt) {
        LocalDate day = LocalDate.ofInstant(fedBackAt, BusinessClock.ZONE);
        return em.createQuery("select r from ClosingRule r where r.from <= :day", ClosingRule.class)
                .setParameter("day", day)
                .getResultStream()
                .filter(rule -> rule.suits(kind, level))
                .max(WEIGHT)
                .filter(rule -> rule.days() > 0 && isOpenTo(kind));
    }

    WorkCalendar calendar() {
        return calendars.knownAt(clock.now());
    }

    public List<ClosingRuleView> list() {
        return em.createQuery("select r from ClosingRule r order by r.from desc, r.id desc", ClosingRule.class)
                .getResultStream().map(ClosingRule::view).toList();
    }

    public ClosingRuleView set(SetClosingRule rule, Caller caller) {
        caller.refuseNarrowScope();
        if (rule.kind() != null && !isOpenTo(rule.kind())) {
            throw BusinessException.invalid("kind", "field.closing-kind", Map.of());
        }
        if (rule.days() > 0 && rule.notice() > rule.days()) {
            throw BusinessException.invalid("notice", "field.closing-notice", Map.of("max", rule.days()));
        }
        if (rule.from().isBefore(clock.today())) {
            throw BusinessException.invalid("from", "field.closing-from", Map.of("min", clock.today()));
        }
        var made = new ClosingRule(Sequences.next(em, "ticket_closing_rule_seq"), rule, caller.name(), clock.now());
        em.persist(made);
        em.flush();
        audit.record("ticket.closing-rule", "ticket-closing-rule", String.valueOf(made.id()), deed(rule));
        return made.view();
    }

    private static Map<String, Object> deed(SetClosingRule rule) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of("days", rule.days(), "notice", rule.notice(), "from", rule.from()));
        if (rule.kind() != null) {
            all.put("kind", rule.kind());
        }
        if (rule.level() != null) {
            all.put("level", rule.level());
        }
        return all;
    }
}
