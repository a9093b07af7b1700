package org.yiyun.sla.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yiyun.calendar.engine.Calendars;
import org.yiyun.sla.ClockInterval;
import org.yiyun.sla.ExplainedClock;
import org.yiyun.sla.ServiceFact;
import org.yiyun.sla.SlaRule;

/** What the clocks of a subject would be if all of them began at one moment, whatever starts them in real life (试算). */
public final class Preview {
    private final Collection<SlaRule> rules;
    private final Calendars calendars;

    /** @param rules those that hold on the day of the start, the most specific first */
    public Preview(Collection<SlaRule> rules, Calendars calendars) {
        this.rules = List.copyOf(rules);
        this.calendars = calendars;
    }

    /**
     * @param subject its attributes; without a level the clocks of every level are shown
     * @param pauses  in any order; where they overlap, they count once
     * @return those with a limit first, the earliest due first
     */
    public List<ExplainedClock> clocks(Map<String, String> subject, Instant start, Collection<Instant[]> pauses, Instant now) {
        List<Gap> gaps = gaps(pauses);
        return fitting(subject).stream()
                .map(rule -> track(rule, start, gaps, now))
                .map(track -> new ClockReading(track, Timeline.of(track, calendars), start).explained())
                .sorted(Comparator.comparing(
                        (ExplainedClock e) -> e.clock().dueAt(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private Collection<SlaRule> fitting(Map<String, String> subject) {
        Map<String, SlaRule> found = new LinkedHashMap<>();
        for (Map<String, String> one : withLevels(subject)) {
            Map<Object, SlaRule> byMilestone = new LinkedHashMap<>();
            rules.stream()
                    .filter(rule -> RuleBook.fits(rule.scope(), one))
                    .forEach(rule -> byMilestone.putIfAbsent(rule.milestone(), rule));
            byMilestone.values().forEach(rule -> found.putIfAbsent(rule.id(), rule));
        }
        return found.values();
    }

    private List<Map<String, String>> withLevels(Map<String, String> subject) {
        if (subject.containsKey(ServiceFact.LEVEL)) {
            return List.of(subject);
        }
        List<Map<String, String>> all = new ArrayList<>(List.of(subject));
        TreeSet<Integer> levels = new TreeSet<>();
        rules.stream().map(rule -> rule.scope().level()).filter(level -> level != null).forEach(levels::add);
        for (Integer level : levels) {
            Map<String, String> one = new HashMap<>(subject);
            one.put(ServiceFact.LEVEL, level.toString());
            all.add(one);
        }
        return all;
    }

    private Track track(SlaRule rule, Instant start, List<Gap> gaps, Instant now) {
        ServiceFact begin = new ServiceFact(rule.triggers().start().get(0), start, now, Map.of());
        Track track = Track.begin(rule, 1, begin, calendars.revisionAt(now), null);
        if (rule.triggers().pauseReasons().isEmpty()) {
            return track;
        }
        List<Gap> later = gaps.stream().filter(gap -> gap.to().isAfter(start)).toList();
        return track.withGaps(later);
    }

    private static List<Gap> gaps(Collection<Instant[]> pauses) {
        List<Gap> gaps = new ArrayList<>();
        for (Instant[] pause : pauses.stream().sorted(Comparator.comparing(p -> p[0])).toList()) {
            Gap last = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
            if (last != null && !pause[0].isAfter(last.to())) {
                gaps.set(gaps.size() - 1, last.closedAt(pause[1].isAfter(last.to()) ? pause[1] : last.to()));
            } else {
                gaps.add(new Gap(pause[0], pause[1], ClockInterval.Reason.PAUSED, ""));
            }
        }
        return gaps;
    }
}
