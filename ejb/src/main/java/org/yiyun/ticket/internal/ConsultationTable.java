package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Masked;
import org.yiyun.security.Scope;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.ConsultationCount;
import org.yiyun.ticket.ConsultationPeriod;
import org.yiyun.ticket.ConsultationRow;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketKind;

/** Questions with their answers, as the tickets of that kind hold them. */
@ApplicationScoped
public class ConsultationTable {
    private static final TicketFilter CONSULTATIONS = new TicketFilter(
            Set.of(), Set.of(TicketKind.CONSULTATION), Set.of(), null, null, null, null, null, false);

    private final EntityManager em;
    private final BusinessClock clock;

    @Inject
    public ConsultationTable(EntityManager em, BusinessClock clock) {
        this.em = em;
        this.clock = clock;
    }

    protected ConsultationTable() {
        this(null, null);
    }

    @SuppressWarnings("unchecked") // native queries are untyped
    public List<ConsultationRow> rows(@Nullable Instant from, @Nullable Instant to, Scope scope, int offset, int limit) {
        var condition = TicketCondition.of(CONSULTATIONS.withTime(from, to), new TicketSight(scope, false, List.of()), clock.now());
        Query query = em.createNativeQuery("""
                        select number, created_at, channel, institution, contact_name, module, description, solution, assignee
                        from ticket""" + condition.where() + " order by created_at, id", Tuple.class)
                .setFirstResult(offset)
                .setMaxResults(limit);
        condition.bind(query);
        return ((List<Tuple>) query.getResultList()).stream().map(ConsultationTable::row).toList();
    }

    public long count(@Nullable Instant from, @Nullable Instant to, Scope scope) {
        var condition = TicketCondition.of(CONSULTATIONS.withTime(from, to), new TicketSight(scope, false, List.of()), clock.now());
        Query query = em.createNativeQuery("select count(*) from ticket" + condition.where(), Long.class);
        condition.bind(query);
        return ((Number) query.getSingleResult()).longValue();
    }

    /** The format is one of the enum's own; no text that came in is in the statement. */
    @SuppressWarnings("unchecked") // native queries are untyped
    public List<ConsultationCount> counts(@Nullable Instant from, @Nullable Instant to, ConsultationPeriod period, Scope scope) {
        var condition = TicketCondition.of(CONSULTATIONS.withTime(from, to), new TicketSight(scope, false, List.of()), clock.now());
        Query query = em.createNativeQuery("""
                        select period, module, count(*) as asked, count(solution) as answered,
                            count(*) filter (where again) as reopened, count(*) filter (where satisfied = false) as unhappy
                        from (select to_char(created_at at time zone 'Asia/Shanghai', '%s') as period, module, solution, satisfied,
                                exists (select 1 from ticket_event e where e.ticket_id = ticket.id and e.type = 'REOPEN') as again
                            from ticket%s) asked
                        group by period, module order by period, count(*) desc, module""".formatted(period.format(), condition.where()), Tuple.class);
        condition.bind(query);
        return ((List<Tuple>) query.getResultList()).stream().map(row -> new ConsultationCount(
                row.get("period", String.class), row.get("module", String.class), number(row, "asked"), number(row, "answered"),
                number(row, "reopened"), number(row, "unhappy"))).toList();
    }

    private static long number(Tuple row, String name) {
        return row.get(name, Number.class).longValue();
    }

    private static ConsultationRow row(Tuple row) {
        return new ConsultationRow(
                row.get("number", String.class), row.get("created_at", Instant.class), Channel.valueOf(row.get("channel", String.class)),
                row.get("institution", String.class), Masked.name(row.get("contact_name", String.class)), row.get("module", String.class),
                row.get("description", String.class), row.get("solution", String.class), row.get("assignee", String.class));
    }
}
