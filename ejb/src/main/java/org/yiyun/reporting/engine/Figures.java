package org.yiyun.reporting.engine;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.figure.Ratios;
import org.yiyun.reporting.engine.Snapshot.Clocks;
import org.yiyun.reporting.engine.Snapshot.Period;
import org.yiyun.reporting.engine.Snapshot.Volume;
import org.yiyun.sla.Milestone;

/** The indicators of one period (指标), computed from its snapshot. */
final class Figures {
    private static final String FAULT = "FAULT";
    private static final String COMPLAINT = "COMPLAINT";

    private final Period period;

    Figures(Period period) {
        this.period = period;
    }

    /** How many limits were kept of those that are decided. */
    record Compliance(long met, long breached, long open) {
        static final Compliance NONE = new Compliance(0, 0, 0);

        long decided() {
            return met + breached;
        }

        @Nullable BigDecimal rate() {
            return Ratios.share(met, decided());
        }

        Compliance plus(Clocks clocks) {
            return new Compliance(met + clocks.met(), breached + clocks.breached(), open + clocks.open());
        }

        Compliance plus(Compliance other) {
            return new Compliance(met + other.met, breached + other.breached, open + other.open);
        }
    }

    long tickets() {
        return period.tickets();
    }

    long tickets(String kind) {
        return count(volume -> volume.kind().equals(kind));
    }

    long faults() {
        return tickets(FAULT);
    }

    long complaints() {
        return tickets(COMPLAINT);
    }

    long count(Predicate<Volume> which) {
        return period.volumes().stream().filter(which).mapToLong(Volume::count).sum();
    }

    /** Counts by some property, most first, then by its code. */
    Map<String, Long> counts(Function<Volume, String> property) {
        var sums = period.volumes().stream()
                .collect(Collectors.groupingBy(property, Collectors.summingLong(Volume::count)));
        var ordered = new LinkedHashMap<String, Long>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    Compliance responses(Predicate<Clocks> which) {
        return compliance(which.and(clocks -> Milestone.valueOf(clocks.milestone()).isResponse()));
    }

    Compliance solutions(Predicate<Clocks> which) {
        return compliance(which.and(clocks -> Milestone.valueOf(clocks.milestone()) == Milestone.RESOLUTION));
    }

    Compliance compliance(Predicate<Clocks> which) {
        var sum = Compliance.NONE;
        for (var clocks : period.clocks()) {
            sum = which.test(clocks) ? sum.plus(clocks) : sum;
        }
        return sum;
    }

    /** Values of a property of the clocks. */
    <T> List<T> distinct(Function<Clocks, T> property) {
        return period.clocks().stream().map(property).distinct().toList();
    }

    @Nullable BigDecimal responseHours(Predicate<Snapshot.Times> which) {
        var pieces = sum(which, Snapshot.Times::responded);
        return Ratios.hours(minutes(which, Snapshot.Times::responseMinutes), pieces);
    }

    @Nullable BigDecimal analysisHours(Predicate<Snapshot.Times> which) {
        var pieces = sum(which, Snapshot.Times::analysed);
        return Ratios.hours(minutes(which, Snapshot.Times::analysisMinutes), pieces);
    }

    @Nullable BigDecimal resolutionHours(Predicate<Snapshot.Times> which) {
        var pieces = sum(which, Snapshot.Times::resolved);
        return Ratios.hours(minutes(which, Snapshot.Times::resolutionMinutes), pieces);
    }

    /** Levels that times are known of, the most severe first, none last. */
    List<@Nullable Integer> levels() {
        return period.times().stream()
                .map(Snapshot.Times::level)
                .distinct()
                .sorted(Comparator.nullsLast(Comparator.naturalOrder()))
                .toList();
    }

    long sum(Predicate<Snapshot.Times> which, Function<Snapshot.Times, Long> column) {
        return period.times().stream().filter(which).mapToLong(column::apply).sum();
    }

    private BigDecimal minutes(Predicate<Snapshot.Times> which, Function<Snapshot.Times, BigDecimal> column) {
        return period.times().stream().filter(which).map(column).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Snapshot.Handling handling() {
        return period.handling();
    }

    @Nullable BigDecimal firstLineRate() {
        return Ratios.share(handling().firstLine(), handling().resolved());
    }

    @Nullable BigDecimal satisfaction() {
        return Ratios.share(handling().satisfied(), handling().rated());
    }

    @Nullable BigDecimal score() {
        return Ratios.mean(handling().scores(), handling().scored());
    }
}
