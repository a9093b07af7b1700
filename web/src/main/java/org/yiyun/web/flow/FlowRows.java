package org.yiyun.web.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiyun.flow.FlowReport;
import org.yiyun.flow.engine.Comparison;
import org.yiyun.flow.engine.FlowFigures;
import org.yiyun.flow.engine.Variant;
import org.yiyun.flow.engine.Verdict;

/** The figures of a report as the rows of a table. */
final class FlowRows {
    private FlowRows() {}

    /**
     * A figure of both sides; of all cases in {@code before} where there is no change. What is open before a change is across its day.
     *
     * @param key     of its text
     * @param filter  of the cases behind it, as an address has it
     * @param verdict null where there is none
     */
    public record Row(String key, String before, String after, String filter, @Nullable Verdict verdict) {
        /** {@code p = 0.012}; the empty text where nothing was judged. */
        public String chance() {
            return verdict == null || verdict.chance() >= 1 ? "" : verdict.chance() < 0.001 ? "p < 0.001" : "p = %.3f".formatted(verdict.chance());
        }
    }

    static List<Row> of(FlowReport report, FlowTimes times) {
        Comparison both = report.comparison();
        FlowFigures before = both == null ? report.figures() : both.before();
        FlowFigures after = both == null ? null : both.after();
        List<Row> rows = new ArrayList<>();
        rows.add(row("done", before, after, figures -> String.valueOf(figures.done()), "done=true", null));
        rows.add(new Row("open", String.valueOf(both == null ? before.open() : both.across()), after == null ? "" : String.valueOf(after.open()),
                "open=true", null));
        rows.add(row("steps", before, after, figures -> times.spread(figures.steps(), false), "done=true", both == null ? null : both.steps()));
        rows.add(row("calendar", before, after, figures -> times.spread(figures.calendar(), true), "done=true", both == null ? null : both.calendar()));
        rows.add(row("working", before, after, figures -> times.spread(figures.working(), true), "done=true", both == null ? null : both.working()));
        rows.add(row("online", before, after, figures -> FlowTimes.percent(figures.onlineShare()), "done=true&online=true", null));
        rows.add(row("rework", before, after, figures -> FlowTimes.percent(figures.reworkShare()), "done=true&reworked=true", null));
        rows.add(row("variants", before, after, figures -> String.valueOf(figures.variants().size()), "done=true", null));
        return rows;
    }

    private static Row row(
            String key, FlowFigures before, @Nullable FlowFigures after, Function<FlowFigures, String> text, String filter, @Nullable Verdict verdict) {
        return new Row(key, text.apply(before), after == null ? "" : text.apply(after), filter, verdict);
    }

    /** A path with how many cases took it on each side. */
    public record Path(String key, String names, int before, int after, String minutesBefore, String minutesAfter) {}

    static List<Path> paths(FlowReport report, int most, FlowTimes times) {
        Comparison both = report.comparison();
        Map<String, Variant> before = byKey(both == null ? report.figures().variants() : both.before().variants());
        Map<String, Variant> after = byKey(both == null ? List.of() : both.after().variants());
        Map<String, Variant> all = new LinkedHashMap<>(before);
        after.forEach(all::putIfAbsent);
        return all.values().stream()
                .map(variant -> path(variant, before.get(variant.key()), after.get(variant.key()), report.names(), times))
                .sorted(Comparator.comparing((Path path) -> path.before() + path.after()).reversed().thenComparing(Path::key))
                .limit(most)
                .toList();
    }

    private static Map<String, Variant> byKey(List<Variant> variants) {
        Map<String, Variant> byKey = new LinkedHashMap<>();
        variants.forEach(variant -> byKey.put(variant.key(), variant));
        return byKey;
    }

    private static Path path(
            Variant variant, @Nullable Variant before, @Nullable Variant after, Map<String, String> names, FlowTimes times) {
        String words = String.join(" → ", variant.path().stream().map(step -> names.getOrDefault(step, step)).toList());
        return new Path(variant.key(), words, before == null ? 0 : before.cases(), after == null ? 0 : after.cases(),
                before == null ? "" : times.of(before.minutes()), after == null ? "" : times.of(after.minutes()));
    }
}
