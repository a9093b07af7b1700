package org.yiyun.flow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.flow.FlowCaseView;
import org.yiyun.flow.FlowChangeView;
import org.yiyun.flow.FlowFilter;
import org.yiyun.flow.FlowReport;
import org.yiyun.flow.FlowView;
import org.yiyun.flow.engine.Comparison;
import org.yiyun.flow.engine.FlowCase;
import org.yiyun.flow.engine.Side;
import org.yiyun.flow.engine.Timeline;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;

/** Reads flows: their figures, comparisons, and the cases behind them. */
@ApplicationScoped
public class FlowReading {
    /** A flow without a change is told of so many days, of fewer where there are too many cases. */
    private static final List<Integer> DAYS = List.of(90, 30, 7, 1);
    /** So are the sides of a change, of fewer than were wanted. */
    private static final List<Integer> SIDES = List.of(180, 90, 30, 7, 1);

    private final Flows flows;
    private final FlowCases cases;
    private final CalendarHistory calendars;
    private final BusinessClock clock;

    @Inject
    public FlowReading(Flows flows, FlowCases cases, CalendarHistory calendars, BusinessClock clock) {
        this.flows = flows;
        this.cases = cases;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** For the proxy. */
    protected FlowReading() {
        this(null, null, null, null);
    }

    /** The time of a report. @param day of the change, null for none; @param until not behind today's end */
    private record Span(LocalDate from, @Nullable LocalDate day, LocalDate until) {
        Instant begins() {
            return BusinessClock.startOf(from);
        }

        Instant ends() {
            return BusinessClock.startOf(until);
        }
    }

    public FlowView view(Flow flow, Locale language) {
        return new FlowView(flow.code(), flow.name(), flow.kind(), flow.source(), flow.ticketKind(), FlowCases.steps(flow, language), flow.version());
    }

    public List<FlowView> list(Locale language) {
        Callers.current().refuseNarrowScope();
        return flows.all().stream().map(flow -> view(flow, language)).toList();
    }

    public FlowView get(String code, Locale language) {
        Callers.current().refuseNarrowScope();
        return view(flows.get(code), language);
    }

    public List<FlowChangeView> changes(String code) {
        Callers.current().refuseNarrowScope();
        flows.get(code);
        return flows.changes(code).stream().map(FlowChange::view).toList();
    }

    public FlowReport report(String code, @Nullable Long change, Locale language) {
        Callers.current().refuseNarrowScope();
        Flow flow = flows.get(code);
        FlowChangeView changed = change == null ? null : flows.change(code, change, LockModeType.NONE).view();
        Read read = read(flow, changed);
        Span span = read.span();
        List<FlowCase> all = read.cases();
        Set<String> finals = FlowCases.finals(flow);
        WorkCalendar calendar = calendars.knownAt(clock.now());
        Map<String, String> names = new LinkedHashMap<>();
        FlowCases.steps(flow, language).forEach(step -> names.put(step.code(), step.name()));
        return new FlowReport(
                view(flow, language), changed, span.from(), span.until(), Comparison.figures(all, finals, calendar),
                span.day() == null ? null : Comparison.of(all, BusinessClock.startOf(span.day()), span.ends(), finals, calendar),
                Timeline.of(all, span.begins(), span.ends(), finals), names);
    }

    /** A time with the cases that began in it. */
    private record Read(Span span, List<FlowCase> cases) {}

    /** @throws BusinessException INVALID if there are too many */
    private Read read(Flow flow, @Nullable FlowChangeView change) {
        LocalDate tomorrow = clock.today().plusDays(1);
        List<Span> spans = change == null
                ? DAYS.stream().map(days -> new Span(tomorrow.minusDays(days), null, tomorrow)).toList()
                : Stream.concat(Stream.of(change.days()), SIDES.stream().filter(days -> days < change.days()))
                        .map(days -> span(change.day(), days)).distinct().toList();
        for (Span span : spans) {
            Optional<List<FlowCase>> begun = cases.begun(flow, span.begins(), span.ends());
            if (begun.isPresent()) {
                return new Read(span, begun.get());
            }
        }
        throw BusinessException.invalid("days", "field.flow.many", Map.of("max", FlowCases.MOST_EVENTS));
    }

    /** Both sides of a change are equally long, also while the time behind it is not over. */
    private Span span(LocalDate day, int most) {
        long passed = ChronoUnit.DAYS.between(day, clock.today().plusDays(1));
        long days = Math.max(0, Math.min(most, passed));
        return days == 0 ? new Span(day.minusDays(most), day, day) : new Span(day.minusDays(days), day, day.plusDays(days));
    }

    /** The cases behind the figures, in order of their beginning. */
    public List<FlowCaseView> cases(String code, @Nullable Long change, FlowFilter filter, Locale language) {
        Callers.current().refuseNarrowScope();
        Flow flow = flows.get(code);
        FlowChangeView changed = change == null ? null : flows.change(code, change, LockModeType.NONE).view();
        Read read = read(flow, changed);
        Span span = read.span();
        Set<String> finals = FlowCases.finals(flow);
        WorkCalendar calendar = calendars.knownAt(clock.now());
        Map<String, String> names = new LinkedHashMap<>();
        FlowCases.steps(flow, language).forEach(step -> names.put(step.code(), step.name()));
        return read.cases().stream()
                .map(one -> new Placed(one, span, finals))
                .filter(placed -> placed.fits(filter))
                .map(placed -> placed.view(names, calendar))
                .toList();
    }

    /** A page of them, behind the last one of the page before. */
    public Page<FlowCaseView> page(String code, @Nullable Long change, FlowFilter filter, PageRequest request, Locale language) {
        Cursor cursor = Cursor.parse(request.cursor(), 2);
        Instant began = cursor == null ? Instant.MIN : cursor.get(0, Instant::parse);
        String number = cursor == null ? "" : cursor.get(1, text -> text);
        List<FlowCaseView> all = cases(code, change, filter, language);
        return Page.of(
                all.stream().filter(one -> one.began().isAfter(began) || one.began().equals(began) && one.number().compareTo(number) > 0)
                        .limit(request.limit() + 1L).toList(),
                request, all.size(), one -> Cursor.of(one.began(), one.number()));
    }

    /** A case in its place in a report. */
    private static final class Placed {
        private final FlowCase one;
        private final @Nullable Side side;
        private final @Nullable Instant end;

        Placed(FlowCase one, Span span, Set<String> finals) {
            this.one = one;
            Optional<Instant> ended = one.ended(finals);
            side = span.day() == null ? null : Comparison.side(one, BusinessClock.startOf(span.day()), finals);
            Instant limit = side == Side.AFTER ? span.ends() : Instant.MAX;
            end = ended.filter(moment -> moment.isBefore(limit)).orElse(null);
        }

        boolean fits(FlowFilter filter) {
            return (filter.side() == null || filter.side() == side)
                    && (filter.variant() == null || filter.variant().equals(String.join(">", one.path())))
                    && (!filter.done() || end != null)
                    && (!filter.open() || end == null)
                    && (!filter.reworked() || one.repeats() > 0)
                    && (!filter.online() || one.online());
        }

        FlowCaseView view(Map<String, String> names, WorkCalendar calendar) {
            Long minutes = end == null ? null : Duration.between(one.began(), end).toMinutes();
            Long working = end == null ? null : Comparison.workingMinutes(one.began(), end, calendar);
            return new FlowCaseView(one.number(), side, one.began(), end, minutes, working, one.steps(), one.repeats(), one.online(),
                    one.path().stream().map(step -> names.getOrDefault(step, step)).toList());
        }
    }
}
