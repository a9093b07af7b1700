package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yiyun.platform.paging.Page;
import org.yiyun.sla.Milestone;
import org.yiyun.ticket.TicketBreach;
import org.yiyun.ticket.TicketBreakdown;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketMeasures;
import org.yiyun.ticket.TicketProperty;
import org.yiyun.ticket.TicketTrait;

/** Counts and sums over tickets, in one walk over those that a filter chooses: each is looked at beside its moments and its limits. */
@ApplicationScoped
public class TicketMeasuring {
    private static final int SCALE = 4;
    /** What {@code ticket_tally} tells tickets apart by. */
    private static final Set<TicketProperty> TALLIED = Set.of(TicketProperty.KIND, TicketProperty.LEVEL);
    private static final String COLUMNS = """
            id, kind, channel, level, service_line, system, module, left(symptom, 1) as symptom,
            status, support_line, engineer, province_number, assignee, occurred_at, created_at, closed_at""";
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

    public TicketBreakdown measures(TicketFilter filter, Set<TicketProperty> by, Instant asOf, TicketSight sight) {
        var chosen = TicketCondition.of(filter, sight, asOf);
        Map<TicketProperty, List<TicketMeasures>> groups = new EnumMap<>(TicketProperty.class);
        by.forEach(property -> groups.put(property, new ArrayList<>()));
        List<TicketMeasures> total = new ArrayList<>();
        tuples(measuring(chosen, new TreeSet<>(by)), chosen, asOf).forEach(row -> {
            var property = row.get("property", String.class);
            (property.isEmpty() ? total : groups.get(TicketProperty.valueOf(property))).add(measured(row));
        });
        return new TicketBreakdown(total.get(0), groups);
    }

    private static String measuring(TicketCondition chosen, Set<TicketProperty> by) {
        return "with chosen as materialized (select " + COLUMNS + joined(by, p -> ", " + TicketTraits.text(p) + " as by_" + p)
                + " from ticket" + chosen.where() + "), grouped as (select"
                + " coalesce(" + joined(by, p -> "case when grouping(by_" + p + ") = 0 then '" + p + "' end, ") + "'') as property,"
                + " coalesce(" + joined(by, p -> "by_" + p + ", ") + "'') as item, " + SUMS + ", " + TRAITS
                + " from chosen cross join lateral ticket_moments(chosen.id) cross join lateral ticket_limits(chosen.id, "
                + TicketTraits.AS_OF + ") group by grouping sets (()" + joined(by, p -> ", (by_" + p + ")") + "))"
                + " select property, item, tickets, response_met, response_late, solution_met, solution_late,"
                + " response_minutes, analysis_minutes, solution_minutes, " + COUNTED + ", " + OUTAGE
                + " as outage_minutes from grouped order by item = '', item";
    }

    private static String joined(Set<TicketProperty> by, Function<TicketProperty, String> text) {
        return by.stream().map(text).collect(Collectors.joining());
    }

    public Map<String, Long> counts(TicketFilter filter, TicketProperty by, Instant now, TicketSight sight) {
        var chosen = TicketCondition.of(filter, sight, now);
        var counted = TALLIED.contains(by) && TicketCounts.isTallied(filter, sight)
                ? "cast(sum(n) as bigint) as tickets from ticket_tally"
                : "count(*) as tickets from ticket";
        var sql = "select " + TicketTraits.text(by) + " as item, " + counted + chosen.where() + " group by 1";
        return tuples(sql, chosen).stream()
                .filter(row -> number(row, "tickets") > 0)
                .collect(Collectors.toMap(row -> row.get("item", String.class), row -> number(row, "tickets")));
    }

    public List<Long> between(TicketFilter filter, List<Instant> borders, Instant now, TicketSight sight) {
        var chosen = TicketCondition.of(filter, sight, now);
        var places = IntStream.range(0, borders.size())
                .mapToObj(i -> {
                    chosen.bound("border" + i, borders.get(i));
                    return "cast(:border" + i + " as timestamptz)";
                })
                .collect(Collectors.joining(", "));
        var sql = "select width_bucket(created_at, array[" + places + "]) as place, count(*) as tickets from ticket" + chosen.where()
                + " group by 1";
        var counts = new Long[borders.size() + 1];
        Arrays.fill(counts, 0L);
        tuples(sql, chosen).forEach(row -> counts[row.get("place", Integer.class)] = number(row, "tickets"));
        return List.of(counts);
    }

    public Page<TicketBreach> breaches(TicketFilter filter, Instant asOf, int limit, TicketSight sight) {
        var chosen = TicketCondition.of(filter, sight, asOf);
        var sql = "with chosen as materialized (select id, number, level, service_line, cause from ticket" + chosen.where() + ")"
                + " select number, chosen.level as level, service_line, milestone, due_at, stopped_at, cause, count(*) over () as total"
                + " from chosen join ticket_clock c on c.ticket_id = chosen.id"
                + " where clock_counts(c.assessed, c.due_at, c.state) and clock_late(c.due_at, c.stopped_at, c.state, "
                + TicketTraits.AS_OF + ") order by due_at, number, profile, milestone, round limit " + limit;
        var rows = tuples(sql, chosen, asOf);
        var breaches = rows.stream()
                .map(row -> new TicketBreach(
                        row.get("number", String.class), row.get("level", Integer.class), row.get("service_line", String.class),
                        Milestone.valueOf(row.get("milestone", String.class)), row.get("due_at", Instant.class),
                        row.get("stopped_at", Instant.class), row.get("cause", String.class)))
                .toList();
        return new Page<>(breaches, rows.isEmpty() ? 0 : number(rows.get(0), "total"), null);
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
