package org.yiyun.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.metrics.GeneratedTickets.Event;
import org.yiyun.metrics.GeneratedTickets.Limit;
import org.yiyun.metrics.GeneratedTickets.Made;
import org.yiyun.platform.figure.Ratios;
import org.yiyun.sla.Milestone;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketTrait;

/** The figures by going through the tickets one by one. */
final class NaiveMetrics {
    private static final Set<TicketStatus> RESOLVED = Set.of(TicketStatus.RESOLVED, TicketStatus.FED_BACK, TicketStatus.CLOSED);
    private static final Set<String> RESPONSES =
            Set.of("ACCEPT", "ASSIGN", "START_REMOTE", "DISPATCH", "PROPOSE", "RESOLVE", "FEEDBACK", "CLOSE");

    private final Instant asOf;

    NaiveMetrics(Instant asOf) {
        this.asOf = asOf;
    }

    boolean has(Made t, @Nullable TicketTrait trait) {
        if (trait == null) {
            return true;
        }
        return switch (trait) {
            case OPEN -> !t.status().isFinal();
            case RESOLVED -> isResolved(t);
            case FIRST_LINE -> isResolved(t) && t.supportLine() == 1 && t.engineer() == null && t.province() == null;
            case RESPONDED -> t.status() != TicketStatus.MERGED && first(t, RESPONSES) != null;
            case ANALYSED -> t.status() != TicketStatus.MERGED && isAnalysed(t);
            case RESPONSE_DECIDED -> limits(t, Milestone::isResponse).anyMatch(limit -> isMet(limit) || isLate(limit));
            case RESPONSE_LATE -> limits(t, Milestone::isResponse).anyMatch(this::isLate);
            case SOLUTION_DECIDED -> limits(t, NaiveMetrics::isSolution).anyMatch(limit -> isMet(limit) || isLate(limit));
            case SOLUTION_LATE -> limits(t, NaiveMetrics::isSolution).anyMatch(this::isLate);
            case GRADED -> different(t, "GRADE") > 0;
            case REGRADED -> different(t, "GRADE") > 1;
            case ASSIGNED -> different(t, "ASSIGN") > 0;
            case REASSIGNED -> different(t, "ASSIGN") > 1;
            case REOPENED -> t.events().stream().anyMatch(event -> event.type().equals("REOPEN"));
            case FAULT -> t.kind() == TicketKind.FAULT;
            case UNDETAILED -> t.kind() == TicketKind.FAULT && (t.system() == null || t.module() == null || t.symptom() == null);
            case OUTAGE -> t.kind() == TicketKind.FAULT && Objects.equals(t.level(), 1) && t.system() != null
                    && t.status() != TicketStatus.MERGED;
        };
    }

    MetricValue value(List<Made> tickets, Metric metric) {
        var behind = count(tickets, metric.behind());
        return switch (metric) {
            case TICKETS, OPEN, FIRST_LINE, REGRADED, REASSIGNED, UNDETAILED, REOPENED -> pieces(metric, behind, behind);
            case RESPONSE_RATE -> limitShare(tickets, metric, Milestone::isResponse);
            case SOLUTION_RATE -> limitShare(tickets, metric, NaiveMetrics::isSolution);
            case RESPONSE_BREACHES -> pieces(metric, limits(tickets, Milestone::isResponse, this::isLate), behind);
            case SOLUTION_BREACHES -> pieces(metric, limits(tickets, NaiveMetrics::isSolution, this::isLate), behind);
            case FIRST_LINE_RATE -> share(metric, count(tickets, TicketTrait.FIRST_LINE), behind, behind);
            case CLASSIFICATION_ACCURACY -> share(metric, behind - count(tickets, TicketTrait.REGRADED), behind, behind);
            case DISPATCH_ACCURACY -> share(metric, behind - count(tickets, TicketTrait.REASSIGNED), behind, behind);
            case DETAIL_RATE -> share(metric, behind - count(tickets, TicketTrait.UNDETAILED), behind, behind);
            case RESPONSE_HOURS -> hours(tickets, metric, t -> between(t.created(), first(t, RESPONSES)));
            case ANALYSIS_HOURS -> hours(tickets, metric,
                    t -> between(Objects.requireNonNull(first(t, Set.of("ACCEPT"))), first(t, Set.of("PROPOSE", "RESOLVE"))));
            case SOLUTION_HOURS -> hours(tickets, metric, t -> between(t.created(), solved(t)));
            case DOWNTIME_HOURS -> new MetricValue(metric,
                    behind == 0 ? null : Ratios.hours(BigDecimal.valueOf(outage(tickets).cardinality()), 1), null, behind, behind);
        };
    }

    private long count(List<Made> tickets, @Nullable TicketTrait trait) {
        return tickets.stream().filter(t -> has(t, trait)).count();
    }

    private static MetricValue pieces(Metric metric, long count, long behind) {
        return new MetricValue(metric, BigDecimal.valueOf(count), count, null, behind);
    }

    private static MetricValue share(Metric metric, long part, long whole, long behind) {
        var value = whole == 0 ? null : new BigDecimal(part).divide(new BigDecimal(whole), 4, RoundingMode.HALF_UP);
        return new MetricValue(metric, value, part, whole, behind);
    }

    private MetricValue limitShare(List<Made> tickets, Metric metric, Predicate<Milestone> which) {
        var met = limits(tickets, which, NaiveMetrics::isMet);
        return share(metric, met, met + limits(tickets, which, this::isLate), count(tickets, metric.behind()));
    }

    private MetricValue hours(List<Made> tickets, Metric metric, Function<Made, Long> minutes) {
        var which = tickets.stream().filter(t -> has(t, metric.behind())).toList();
        var sum = which.stream().mapToLong(minutes::apply).sum();
        return new MetricValue(metric, Ratios.hours(BigDecimal.valueOf(sum), which.size()), null, (long) which.size(), which.size());
    }

    /** The minutes during which something was down. */
    private BitSet outage(List<Made> tickets) {
        var down = new BitSet();
        tickets.stream().filter(t -> has(t, TicketTrait.OUTAGE)).forEach(t -> {
            var solved = solved(t);
            var end = solved == null || solved.isAfter(asOf) ? asOf : solved;
            var from = (int) (t.occurred().getEpochSecond() / 60 - 29_000_000);
            var to = (int) (end.getEpochSecond() / 60 - 29_000_000);
            if (to > from) {
                down.set(from, to);
            }
        });
        return down;
    }

    private static long between(Instant from, @Nullable Instant to) {
        return to == null ? 0 : Math.max(0, Duration.between(from, to).toMinutes());
    }

    private static boolean isResolved(Made t) {
        return RESOLVED.contains(t.status());
    }

    private static @Nullable Instant solved(Made t) {
        if (!isResolved(t)) {
            return null;
        }
        return t.events().stream().filter(event -> event.type().equals("RESOLVE")).map(Event::at)
                .max(Instant::compareTo).orElse(t.closed());
    }

    private static boolean isAnalysed(Made t) {
        var accepted = first(t, Set.of("ACCEPT"));
        var analysed = first(t, Set.of("PROPOSE", "RESOLVE"));
        return accepted != null && analysed != null && !accepted.isAfter(analysed);
    }

    private static @Nullable Instant first(Made t, Set<String> types) {
        return t.events().stream().filter(event -> types.contains(event.type())).map(Event::at).min(Instant::compareTo).orElse(null);
    }

    private static long different(Made t, String type) {
        return t.events().stream().filter(event -> event.type().equals(type)).map(Event::detail).distinct().count();
    }

    private static boolean isSolution(Milestone milestone) {
        return milestone == Milestone.RESOLUTION;
    }

    private static Stream<Limit> limits(Made t, Predicate<Milestone> which) {
        return t.limits().stream().filter(limit ->
                limit.assessed() && limit.due() != null && !limit.state().equals("CANCELLED") && which.test(limit.milestone()));
    }

    private static long limits(List<Made> tickets, Predicate<Milestone> which, Predicate<Limit> how) {
        return tickets.stream().flatMap(t -> limits(t, which)).filter(how).count();
    }

    private static boolean isMet(Limit limit) {
        return limit.stopped() != null && limit.due() != null && !limit.stopped().isAfter(limit.due());
    }

    private boolean isLate(Limit limit) {
        var due = Objects.requireNonNull(limit.due());
        return limit.stopped() == null ? !limit.state().equals("PAUSED") && due.isBefore(asOf) : limit.stopped().isAfter(due);
    }
}
