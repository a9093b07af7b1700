package org.yiyun.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * What goes wrong and when, computed up front: the same seed, nodes and length give the same schedule.
 *
 * @param seed what it was made from
 * @param length how long the load goes on; the last event leaves a tenth of it quiet
 * @param events in their order
 */
record ChaosSchedule(long seed, Duration length, List<Event> events) {

    /** Between two events at least, so that a node that boots is hit now and then and not always. */
    static final Duration GAP = Duration.ofSeconds(12);
    /** A pause that a watchdog has to leave alone. */
    static final Duration SHORT_FREEZE = Duration.ofSeconds(4);
    /** A pause for which a watchdog has to end the node; it never wakes up by itself in that time. */
    static final Duration LONG_FREEZE = Duration.ofSeconds(45);

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final int MEAN_GAP_SECONDS = 25;

    enum Kind {
        /** SIGKILL. */
        KILL,
        /** SIGSTOP, and SIGCONT after {@link #SHORT_FREEZE}. */
        FREEZE_SHORT,
        /** SIGSTOP, and SIGCONT after {@link #LONG_FREEZE} for a node that nobody has ended. */
        FREEZE_LONG,
        /** SIGTERM. */
        END,
        /** PostgreSQL ends its sessions and starts again. */
        DATABASE_RESTART
    }

    /**
     * One thing that goes wrong.
     *
     * @param at since the beginning
     * @param node from 1; 0 for the database
     */
    record Event(Duration at, Kind kind, int node) {

        @Override
        public String toString() {
            return String.format("%5.1f s %s%s", at.toMillis() / 1000.0, kind, node == 0 ? "" : " node" + node);
        }
    }

    ChaosSchedule {
        events = List.copyOf(events);
    }

    /** The database is restarted once, in the middle third; everything else hits nodes. */
    static ChaosSchedule of(long seed, int nodes, Duration length) {
        var random = new Random(seed);
        var events = new ArrayList<Event>();
        var kinds = List.of(Kind.KILL, Kind.KILL, Kind.FREEZE_SHORT, Kind.FREEZE_LONG, Kind.END);
        var end = length.minus(length.dividedBy(10));
        var spread = 2 * (MEAN_GAP_SECONDS - (int) GAP.toSeconds());
        for (var at = FIRST.plusMillis(random.nextInt(5000)); at.compareTo(end) < 0;
                at = at.plus(GAP).plusMillis(random.nextInt(spread * 1000))) {
            // whatever the seed, a run has a kill
            var kind = events.isEmpty() ? Kind.KILL : kinds.get(random.nextInt(kinds.size()));
            events.add(new Event(at, kind, 1 + random.nextInt(nodes)));
        }
        var third = length.dividedBy(3);
        events.add(new Event(third.plusMillis(random.nextInt((int) third.toMillis())), Kind.DATABASE_RESTART, 0));
        events.sort(Comparator.comparing(Event::at));
        return new ChaosSchedule(seed, length, events);
    }

    @Override
    public String toString() {
        return "seed " + seed + ", " + length.toSeconds() + " s\n"
                + events.stream().map(event -> "  " + event).collect(Collectors.joining("\n"));
    }
}
