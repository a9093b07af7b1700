package org.yiyun.sla.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.sla.Milestone;
import org.yiyun.sla.ServiceEvent;
import org.yiyun.sla.ServiceFact;

/** All that {@link ClockMachine} knows of a subject: its facts in the order of time and what they have made of its clocks. */
public record ServiceState(List<ServiceFact> facts, Map<String, String> attributes, List<Track> tracks) {
    /** Nothing has happened yet. */
    public static final ServiceState EMPTY = new ServiceState(List.of(), Map.of(), List.of());

    public ServiceState {
        facts = List.copyOf(facts);
        attributes = Map.copyOf(attributes);
        tracks = List.copyOf(tracks);
    }

    boolean isCancelled() {
        return facts.stream().anyMatch(fact -> fact.event() == ServiceEvent.CANCELLED);
    }

    /** The newest round of a clock. */
    static @Nullable Track latest(List<Track> tracks, String profile, Milestone milestone) {
        return tracks.stream()
                .filter(track -> track.is(profile, milestone))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The fact that began the pause that lasts after these facts, if any. */
    static @Nullable ServiceFact pauseAfter(List<ServiceFact> facts) {
        ServiceFact pause = null;
        for (ServiceFact fact : facts) {
            pause = switch (fact.event()) {
                case PAUSED -> pause != null ? pause : fact;
                case RESUMED, RESOLVED, CLOSED, REOPENED, MERGED -> null;
                default -> pause;
            };
        }
        return pause;
    }
}
