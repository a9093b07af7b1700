package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Caller;
import org.yiyun.ticket.TicketBoard;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketStatus;

/** The figures of the home board. */
@ApplicationScoped
public class TicketFigures {
    private static final int DAYS = 14;
    private static final Duration SOON = Duration.ofHours(4);
    private static final Set<TicketStatus> OPEN = Arrays.stream(TicketStatus.values())
            .filter(status -> !status.isFinal())
            .collect(Collectors.toUnmodifiableSet());

    private final EntityManager em;
    private final ComplaintVeil veil;
    private final BusinessClock clock;

    @Inject
    public TicketFigures(EntityManager em, ComplaintVeil veil, BusinessClock clock) {
        this.em = em;
        this.veil = veil;
        this.clock = clock;
    }

    protected TicketFigures() {
        this(null, null, null);
    }

    public TicketBoard board(Caller caller) {
        var sight = veil.sight(caller);
        var open = openByStatusAndLevel(sight);
        Map<TicketStatus, Long> byStatus = new HashMap<>();
        Map<Integer, Long> byLevel = new HashMap<>();
        open.forEach(row -> {
            byStatus.merge(TicketStatus.valueOf(row.get("status", String.class)), row.get("n", Long.class), Long::sum);
            byLevel.merge(row.get("level", Integer.class), row.get("n", Long.class), Long::sum);
        });
        var days = days(sight);
        var today = days.get(days.size() - 1);
        var now = clock.now();
        return new TicketBoard(
                byStatus.values().stream().mapToLong(Long::longValue).sum(),
                count(sight, "assignee = :mine and status not in ('CLOSED', 'MERGED')", Map.of("mine", caller.name())),
                count(sight, "next_due_at < :now", Map.of("now", now)),
                count(sight, "next_due_at >= :now and next_due_at < :soon", Map.of("now", now, "soon", now.plus(SOON))),
                today.opened(),
                today.closed(),
                byStatus,
                byLevel,
                days);
    }

    /** Level 0 stands for not graded yet. */
    private List<Tuple> openByStatusAndLevel(TicketSight sight) {
        var open = TicketFilter.ALL.withStatus(OPEN);
        var condition = TicketCondition.of(open, sight, clock.now());
        return tuples(
                TicketCounts.isTallied(open, sight)
                        ? "select status, coalesce(level, 0) level, cast(sum(n) as bigint) n from ticket_tally" + condition.where()
                                + " group by 1, 2 having sum(n) <> 0"
                        : "select status, coalesce(level, 0) level, count(*) n from ticket" + condition.where() + " group by 1, 2",
                condition);
    }

    private long count(TicketSight sight, String part, Map<String, ?> params) {
        var condition = TicketCondition.of(TicketFilter.ALL, sight, clock.now());
        condition.and(part, params);
        var query = em.createNativeQuery("select count(*) from ticket" + condition.where(), Long.class);
        condition.bind(query);
        return ((Number) query.getSingleResult()).longValue();
    }

    private List<TicketBoard.Day> days(TicketSight sight) {
        var first = clock.today().minusDays(DAYS - 1L);
        var opened = perDay(sight, "created_at", first);
        var closed = perDay(sight, "closed_at", first);
        var days = new ArrayList<TicketBoard.Day>();
        for (int i = 0; i < DAYS; i++) {
            var date = first.plusDays(i);
            days.add(new TicketBoard.Day(date, opened.getOrDefault(date, 0L), closed.getOrDefault(date, 0L)));
        }
        return days;
    }

    private Map<LocalDate, Long> perDay(TicketSight sight, String column, LocalDate first) {
        var condition = TicketCondition.of(TicketFilter.ALL, sight, clock.now());
        condition.and(column + " >= :first", Map.of("first", BusinessClock.startOf(first)));
        return tuples(
                        "select cast(" + column + " at time zone 'Asia/Shanghai' as date) d, count(*) n from ticket"
                                + condition.where() + " group by 1",
                        condition)
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("d") instanceof LocalDate date ? date : ((java.sql.Date) row.get("d")).toLocalDate(),
                        row -> row.get("n", Long.class)));
    }

    @SuppressWarnings("unchecked") // native queries are untyped
    private List<Tuple> tuples(String sql, TicketCondition condition) {
        var query = em.createNativeQuery(sql, Tuple.class);
        condition.bind(query);
        return query.getResultList();
    }
}
