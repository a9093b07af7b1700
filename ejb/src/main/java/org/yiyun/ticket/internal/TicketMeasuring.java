package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.sla.Milestone;
import org.yiyun.ticket.TicketBreach;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketMeasures;
import org.yiyun.ticket.TicketProperty;
import org.yiyun.ticket.TicketTrait;

/** Counts and sums over tickets, in one walk over those that a filter chooses: each is looked at beside its moments and its limits. */
@ApplicationScoped
public class TicketMeasuring {
    private static final int SCALE = 4;
    private static final String COLUMNS = """
            id, kind, channel, level, service_line, system, status, support_line, engineer, province_number, assignee,
            occurred_at, created_at, closed_at""";
    private static final String SOLVED = "ticket_solved_at(status, last_resolved_at, closed_at)";

    private static final String SUMS = """
            count(*) as tickets,
                coalesce(sum(response_met), 0) as response_met, coalesce(sum(response_late), 0) as response_late,
                coalesce(sum(solution_met), 0) as solution_met, coalesce(sum(solution_late), 0) as solution_late,
                coalesce(sum(greatest(extract(epoch from responded_at - created_at), 0))
                    filter (where %s) / 60, 0) as response_minutes,
                coalesce(sum(extract(epoch from analysed_at - accepted_at)) filter (where %s) / 60, 0) as analysis_minutes,
                coalesce(sum(greatest(extract(epoch from %s - created_at), 0)) / 60, 0) as solution_minutes,
                range_agg(tstzrange(occurred_at, greatest(occurred_at, least(coalesce(%3$s, %s), %4$s))))
                    filter (where %s) as outages"""
            .formatted(TicketTraits.beside(TicketTrait.RESPONDED), TicketTraits.beside(TicketTrait.ANALYSED), SOLVED,
                    TicketTraits.AS_OF, TicketTraits.beside(TicketTrait.OUTAGE));

    private static final String TRAITS = Arrays.stream(TicketTrait.values())
            .map(trait -> "count(*) filter (where " + TicketTraits.beside(trait) + ") as " + column(trait))
            .collect(Collectors.joining(",\n    "));
    private static final String COUNTED =
            Arrays.stream(TicketTrait.values()).map(TicketMeasuring::column).collect(Collectors.joining(", "));

    private static final String OUTAGE =
            "coalesce((select sum(extract(epoch from upper(lasted) - lower(lasted))) / 60 from unnest(outages) lasted), 0)";

    private final EntityManager em;

    @Inject
    public TicketMeasuring(EntityManager em) {
        this.em = em;
    }

    protected TicketMeasuring() {
        this(null);
    }

    public List<TicketMeasures> measures(TicketFilter filter, @Nullable TicketProperty by, Instant asOf, TicketSight sight) {
        var chosen = TicketCondition.of(filter, sight, asOf);
        var item = by == null ? "''" : TicketTraits.text(by);
        var sql = "with chosen as materialized (select " + COLUMNS + " from ticket" + chosen.where() + "), grouped as (select "
                + item + " as item, " + SUMS + ", " + TRAITS
                + " from chosen cross join lateral ticket_moments(chosen.id) cross join lateral ticket_limits(chosen.id, "
                + TicketTraits.AS_OF + ")" + (by == null ? "" : " group by 1") + ")"
                + " select item, tickets, response_met, response_late, solution_met, solution_late,"
                + " response_minutes, analysis_minutes, solution_minutes, " + COUNTED + ", " + OUTAGE
                + " as outage_minutes from grouped order by item = '', item";
        return tuples(sql, chosen, asOf).stream().map(TicketMeasuring::measured).toList();
    }

    public Map<String, Long> counts(TicketFilter filter, TicketProperty by, Instant now, TicketSight sight) {
        var chosen = TicketCondition.of(filter, sight, now);
        var sql = "select " + TicketTraits.text(by) + " as item, count(*) as tickets from ticket" + chosen.where() + " group by 1";
        return tuples(sql, chosen).stream()
                .collect(Collectors.toMap(row -> row.get("item", String.class), row -> number(row, "tickets")));
    }

    public List<TicketBreach> breaches(TicketFilter filter, Instant asOf, int limit, TicketSight sight) {
        var chosen = TicketCondition.of(filter, sight, asOf);
        var sql = "with chosen as materialized (select id, number, level, service_line, cause from ticket" + chosen.where() + ")"
                + " select number, chosen.level as level, service_line, milestone, due_at, stopped_at, cause"
                + " from chosen join ticket_clock c on c.ticket_id = chosen.id"
                + " where clock_counts(c.assessed, c.due_at, c.state) and clock_late(c.due_at, c.stopped_at, c.state, "
                + TicketTraits.AS_OF + ") order by due_at, number, profile, milestone, round limit " + limit;
        return tuples(sql, chosen, asOf).stream()
                .map(row -> new TicketBreach(
                        row.get("number", String.class), row.get("level", Integer.class), row.get("service_line", String.class),
                        Milestone.valueOf(row.get("milestone", String.class)), row.get("due_at", Instant.class),
                        row.get("stopped_at", Instant.class), row.get("cause", String.class)))
                .toList();
    }

    private List<Tuple> tuples(String sql, TicketCondition condition, Instant asOf) {
        condition.bound("asOf", asOf);
        return tuples(sql, condition);
    }

    @SuppressWarnings("unchecked") // native queries are untyped
    private List<Tuple> tuples(String sql, TicketCondition condition) {
        Query query = em.createNativeQuery(sql, Tuple.class);
        condition.bind(query);
        return query.getResultList();
    }

    private static TicketMeasures measured(Tuple row) {
        var having = new EnumMap<TicketTrait, Long>(TicketTrait.class);
        for (var trait : TicketTrait.values()) {
            having.put(trait, number(row, column(trait)));
        }
        return new TicketMeasures(
                row.get("item", String.class), number(row, "tickets"), having,
                new TicketMeasures.Clocks(number(row, "response_met"), number(row, "response_late"),
                        number(row, "solution_met"), number(row, "solution_late")),
                new TicketMeasures.Times(minutes(row, "response_minutes"), minutes(row, "analysis_minutes"),
                        minutes(row, "solution_minutes"), minutes(row, "outage_minutes")));
    }

    private static String column(TicketTrait trait) {
        return "is_" + trait.name().toLowerCase(Locale.ROOT);
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }

    private static BigDecimal minutes(Tuple row, String column) {
        return row.get(column, BigDecimal.class).setScale(SCALE, RoundingMode.HALF_UP);
    }
}
