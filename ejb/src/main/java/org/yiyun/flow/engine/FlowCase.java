package org.yiyun.flow.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A case (办件) with its steps in the order in which they began, of those that began at once the sooner ended first, of those that ended
 * at once too in the order in which they are given; there is at least one.
 *
 * @param number by which people know it
 */
public record FlowCase(String number, List<FlowEvent> events) {
    private static final Comparator<FlowEvent> IN_ORDER = Comparator.comparing(FlowEvent::began)
            .thenComparing(FlowEvent::ended, Comparator.nullsLast(Comparator.naturalOrder()));

    public FlowCase {
        if (events.isEmpty()) {
            throw new IllegalArgumentException(number + " has no events");
        }
        events = events.stream().sorted(IN_ORDER).toList();
    }

    public Instant began() {
        return events.get(0).began();
    }

    /**
     * When it was done: the end of the last of its final steps, unless something was begun behind that. Without final steps it is done
     * when all its steps are.
     */
    public Optional<Instant> ended(Set<String> finals) {
        FlowEvent last = events.get(events.size() - 1);
        if (last.ended() == null || !finals.isEmpty() && !finals.contains(last.step())) {
            return Optional.empty();
        }
        return events.stream().anyMatch(event -> event.ended() == null)
                ? Optional.empty()
                : events.stream().map(FlowEvent::ended).max(Comparator.naturalOrder());
    }

    /** The steps one after the other. */
    public List<String> path() {
        return events.stream().map(FlowEvent::step).toList();
    }

    public int steps() {
        return events.size();
    }

    /** Steps that were done before already (返工). */
    public int repeats() {
        Set<String> seen = new HashSet<>();
        return (int) events.stream().filter(event -> !seen.add(event.step())).count();
    }

    /** Whether nobody had to come for any of its steps. */
    public boolean online() {
        return events.stream().allMatch(FlowEvent::online);
    }
}
