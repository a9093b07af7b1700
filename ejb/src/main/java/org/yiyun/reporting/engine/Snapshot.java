package org.yiyun.reporting.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data of a report as they were read at one moment (数据快照). Kept with the job, so that later steps, also on another
 * node, work on the same data.
 *
 * @param dataTime   last change of the data that went in, null if there were none
 * @param cutoff     open clocks are judged as of then: the end of the quarter, or the data time while it lasts
 * @param breachTotal all breaches; the list is cut at a limit
 */
public record Snapshot(
        String quarter,
        String contract,
        @Nullable Instant dataTime,
        Instant cutoff,
        Period current,
        Period lastYear,
        List<Breach> breaches,
        long breachTotal,
        List<Plan> plan,
        List<Hotspot> hotspots,
        List<Name> serviceLines,
        List<Name> profiles) {
    public Snapshot {
        breaches = List.copyOf(breaches);
        plan = List.copyOf(plan);
        hotspots = List.copyOf(hotspots);
        serviceLines = List.copyOf(serviceLines);
        profiles = List.copyOf(profiles);
    }

    /** What is compared from one period to another. */
    public record Period(List<Volume> volumes, List<Clocks> clocks, List<Times> times, Handling handling) {
        public Period {
            volumes = List.copyOf(volumes);
            clocks = List.copyOf(clocks);
            times = List.copyOf(times);
        }

        public long tickets() {
            return volumes.stream().mapToLong(Volume::count).sum();
        }
    }

    /** Tickets that came in. */
    public record Volume(int month, String kind, String channel, @Nullable Integer level, long count) {}

    /** Clocks with a limit that the contract assesses; {@code open} ones are neither met nor breached yet. */
    public record Clocks(
            @Nullable Integer level, @Nullable String serviceLine, String profile, String milestone, long met, long breached, long open) {}

    /** Sums of minutes, and of how many tickets. */
    public record Times(
            @Nullable Integer level,
            long responded,
            BigDecimal responseMinutes,
            long analysed,
            BigDecimal analysisMinutes,
            long resolved,
            BigDecimal resolutionMinutes) {}

    /** How tickets were handled; {@code firstLine} of the resolved ones, {@code satisfied} of the rated ones. */
    public record Handling(
            long resolved, long firstLine, long closed, long rated, long satisfied, long scored, BigDecimal scores, long reopened) {}

    /** One breach; {@code stoppedAt} is null while it is open. */
    public record Breach(
            String number,
            String title,
            String kind,
            @Nullable Integer level,
            @Nullable String serviceLine,
            @Nullable String institution,
            String profile,
            String milestone,
            Instant dueAt,
            @Nullable Instant stoppedAt) {}

    /** A contracted quantity of the year, and what was delivered in the quarter and in the year up to its end. */
    public record Plan(String item, String name, String source, int amount, long inQuarter, long inYear) {}

    /** Where faults gather. */
    public record Hotspot(String system, String module, long faults) {}

    /** The name of a code. */
    public record Name(String code, String name) {}
}
