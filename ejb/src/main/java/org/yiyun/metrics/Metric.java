package org.yiyun.metrics;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.figure.Ratios;
import org.yiyun.ticket.TicketMeasures;
import org.yiyun.ticket.TicketProperty;
import org.yiyun.ticket.TicketTrait;

/**
 * The figures of a period, over the tickets that came in during it. Texts: {@code metrics.name.*}, {@code metrics.formula.*}.
 *
 * <p>Limits are counted, not tickets: a ticket may have several. A limit is late when it was stopped after its moment, or is open beyond
 * it; paused and open ones within the limit are not decided and not counted.
 */
public enum Metric {
    TICKETS(MetricUnit.COUNT, null, Source.PROCESS, count(TicketMeasures::tickets)),
    OPEN(MetricUnit.COUNT, TicketTrait.OPEN, Source.PLATFORM, count(m -> m.having(TicketTrait.OPEN))),
    RESPONSE_RATE(MetricUnit.SHARE, TicketTrait.RESPONSE_DECIDED, Source.PROCESS,
            share(m -> m.clocks().responseMet(), m -> m.clocks().responseMet() + m.clocks().responseLate())),
    RESPONSE_BREACHES(MetricUnit.COUNT, TicketTrait.RESPONSE_LATE, Source.PROCESS, count(m -> m.clocks().responseLate())),
    SOLUTION_RATE(MetricUnit.SHARE, TicketTrait.SOLUTION_DECIDED, Source.PROCESS,
            share(m -> m.clocks().solutionMet(), m -> m.clocks().solutionMet() + m.clocks().solutionLate())),
    SOLUTION_BREACHES(MetricUnit.COUNT, TicketTrait.SOLUTION_LATE, Source.PROCESS, count(m -> m.clocks().solutionLate())),
    FIRST_LINE_RATE(MetricUnit.SHARE, TicketTrait.RESOLVED, Source.ROLE,
            share(m -> m.having(TicketTrait.FIRST_LINE), m -> m.having(TicketTrait.RESOLVED))),
    FIRST_LINE(MetricUnit.COUNT, TicketTrait.FIRST_LINE, Source.ROLE, count(m -> m.having(TicketTrait.FIRST_LINE))),
    CLASSIFICATION_ACCURACY(MetricUnit.SHARE, TicketTrait.GRADED, Source.ROLE,
            share(m -> m.having(TicketTrait.GRADED) - m.having(TicketTrait.REGRADED), m -> m.having(TicketTrait.GRADED))),
    REGRADED(MetricUnit.COUNT, TicketTrait.REGRADED, Source.ROLE, count(m -> m.having(TicketTrait.REGRADED))),
    DISPATCH_ACCURACY(MetricUnit.SHARE, TicketTrait.ASSIGNED, Source.ROLE,
            share(m -> m.having(TicketTrait.ASSIGNED) - m.having(TicketTrait.REASSIGNED), m -> m.having(TicketTrait.ASSIGNED))),
    REASSIGNED(MetricUnit.COUNT, TicketTrait.REASSIGNED, Source.ROLE, count(m -> m.having(TicketTrait.REASSIGNED))),
    DETAIL_RATE(MetricUnit.SHARE, TicketTrait.FAULT, Source.ROLE,
            share(m -> m.having(TicketTrait.FAULT) - m.having(TicketTrait.UNDETAILED), m -> m.having(TicketTrait.FAULT))),
    UNDETAILED(MetricUnit.COUNT, TicketTrait.UNDETAILED, Source.ROLE, count(m -> m.having(TicketTrait.UNDETAILED))),
    RESPONSE_HOURS(MetricUnit.HOURS, TicketTrait.RESPONDED, Source.PROCESS,
            mean(m -> m.times().response(), m -> m.having(TicketTrait.RESPONDED))),
    ANALYSIS_HOURS(MetricUnit.HOURS, TicketTrait.ANALYSED, Source.PROCESS,
            mean(m -> m.times().analysis(), m -> m.having(TicketTrait.ANALYSED))),
    SOLUTION_HOURS(MetricUnit.HOURS, TicketTrait.RESOLVED, Source.PROCESS,
            mean(m -> m.times().solution(), m -> m.having(TicketTrait.RESOLVED))),
    REOPENED(MetricUnit.COUNT, TicketTrait.REOPENED, Source.PLATFORM, count(m -> m.having(TicketTrait.REOPENED))),
    /** By system only: outages of different systems at the same time are not one outage. */
    DOWNTIME_HOURS(MetricUnit.HOURS, TicketTrait.OUTAGE, Source.PROCESS, outage());

    /** Documents and clauses. */
    private static final class Source {
        static final String PROCESS = "001 三(十五)3(3)②";
        static final String ROLE = "001 三(十五)3(3)③";
        static final String PLATFORM = "000 /多渠道服务保障";
    }

    private interface Formula {
        MetricValue of(Metric metric, TicketMeasures measures);
    }

    private final MetricUnit unit;
    private final @Nullable TicketTrait behind;
    private final String source;
    private final Formula formula;

    Metric(MetricUnit unit, @Nullable TicketTrait behind, String source, Formula formula) {
        this.unit = unit;
        this.behind = behind;
        this.source = source;
        this.formula = formula;
    }

    public MetricUnit unit() {
        return unit;
    }

    /** Document and clause that ask for it. */
    public String source() {
        return source;
    }

    /** The trait of the tickets that it was counted from; null for all of the group. */
    public @Nullable TicketTrait behind() {
        return behind;
    }

    /** Whether it means something for groups by that property; null stands for all tickets in one group. */
    public boolean isFor(@Nullable TicketProperty by) {
        return this != DOWNTIME_HOURS || by == TicketProperty.SYSTEM;
    }

    MetricValue measure(TicketMeasures measures) {
        return formula.of(this, measures);
    }

    /** All that mean something for groups by that property. */
    public static List<Metric> of(@Nullable TicketProperty by) {
        return Arrays.stream(values()).filter(metric -> metric.isFor(by)).toList();
    }

    private long tickets(TicketMeasures measures) {
        return behind == null ? measures.tickets() : measures.having(behind);
    }

    private static Formula count(ToLongFunction<TicketMeasures> pieces) {
        return (metric, measures) -> {
            var count = pieces.applyAsLong(measures);
            return new MetricValue(metric, BigDecimal.valueOf(count), count, null, metric.tickets(measures));
        };
    }

    private static Formula share(ToLongFunction<TicketMeasures> part, ToLongFunction<TicketMeasures> whole) {
        return (metric, measures) -> {
            var some = part.applyAsLong(measures);
            var all = whole.applyAsLong(measures);
            return new MetricValue(metric, Ratios.share(some, all), some, all, metric.tickets(measures));
        };
    }

    private static Formula mean(Function<TicketMeasures, BigDecimal> minutes, ToLongFunction<TicketMeasures> pieces) {
        return (metric, measures) -> {
            var all = pieces.applyAsLong(measures);
            return new MetricValue(metric, Ratios.hours(minutes.apply(measures), all), null, all, metric.tickets(measures));
        };
    }

    private static Formula outage() {
        return (metric, measures) -> {
            var outages = measures.having(TicketTrait.OUTAGE);
            var hours = Ratios.hours(measures.times().outage(), 1);
            return new MetricValue(metric, outages == 0 ? null : hours, null, outages, metric.tickets(measures));
        };
    }
}
