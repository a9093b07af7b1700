package org.yiyun.flow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.flow.FlowImportView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.RejectedLine;
import org.yiyun.platform.i18n.Texts;

/**
 * Takes steps of cases into the log. A step is known by its case, its name and its beginning; the same again changes nothing, and one
 * that has ended meanwhile is brought up to date.
 */
@ApplicationScoped
public class EventImport {
    private static final int TOGETHER = 1000;

    private final FlowLog log;
    private final BusinessClock clock;

    @Inject
    public EventImport(FlowLog log, BusinessClock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** For the proxy. */
    protected EventImport() {
        this(null, null);
    }

    private record Fit(BroughtEvent brought, FlowLog.Entry entry) {}

    FlowImportView take(Flow flow, @Nullable String file, String source, List<BroughtEvent> lines) {
        log.hold(flow.code());
        Instant at = clock.now();
        List<RejectedLine> rejects = new ArrayList<>();
        List<Fit> fits = fits(flow, lines, at, rejects);
        List<FlowLog.Entry> added = new ArrayList<>();
        List<FlowLog.Entry> changed = new ArrayList<>();
        int unchanged = 0;
        for (int from = 0; from < fits.size(); from += TOGETHER) {
            List<Fit> part = fits.subList(from, Math.min(from + TOGETHER, fits.size()));
            Map<String, List<FlowLog.Entry>> known = known(flow, part);
            for (Fit fit : part) {
                Optional<FlowLog.Entry> before = known.getOrDefault(fit.entry().number(), List.of()).stream()
                        .filter(fit.entry()::isSame).findFirst();
                if (before.isEmpty()) {
                    added.add(fit.entry());
                } else if (before.get().equals(fit.entry())) {
                    unchanged++;
                } else {
                    changed.add(fit.entry());
                }
            }
        }
        rejects.sort(Comparator.comparing(RejectedLine::sheet).thenComparing(RejectedLine::line));
        FlowImportView view = new FlowImportView(log.nextImport(), flow.code(), file, source, at, lines.size(), added.size(), changed.size(),
                unchanged, lines.size() - fits.size());
        log.add(view, rejects);
        log.write(flow.code(), added, changed, view.id());
        return view;
    }

    private Map<String, List<FlowLog.Entry>> known(Flow flow, List<Fit> part) {
        Set<String> numbers = part.stream().map(fit -> fit.entry().number()).collect(Collectors.toSet());
        return log.of(flow.code(), numbers).stream().collect(Collectors.groupingBy(FlowLog.Entry::number));
    }

    /** Those that can be steps; of the same step twice in one file the first. */
    private static List<Fit> fits(Flow flow, List<BroughtEvent> lines, Instant at, List<RejectedLine> rejects) {
        EventCheck check = new EventCheck(flow.steps(), at);
        Map<String, FlowLog.Entry> seen = new HashMap<>();
        List<Fit> fits = new ArrayList<>();
        for (BroughtEvent line : lines) {
            check.check(line, rejects).ifPresent(entry -> {
                String key = String.join("\n", entry.number(), entry.event().step(), entry.event().began().toString());
                if (seen.putIfAbsent(key, entry) == null) {
                    fits.add(new Fit(line, entry));
                } else {
                    rejects.add(EventCheck.rejected(line, "number", entry.number(), Texts.get(Texts.CHINESE, "problem.field.flow.twice")));
                }
            });
        }
        return fits;
    }
}
