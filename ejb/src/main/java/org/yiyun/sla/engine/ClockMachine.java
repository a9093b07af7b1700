package org.yiyun.sla.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.engine.Calendars;
import org.yiyun.sla.Clock;
import org.yiyun.sla.ExplainedClock;
import org.yiyun.sla.Milestone;
import org.yiyun.sla.ServiceEvent;
import org.yiyun.sla.ServiceFact;
import org.yiyun.sla.SlaRule;

/**
 * Derives the clocks of a subject from its facts. {@link #apply} one by one and {@link #replay} of all give the same
 * state, whatever the order in which the facts became known.
 */
public final class ClockMachine {
    private static final Set<String> ROUTING =
            Set.of(ServiceFact.KIND, ServiceFact.SERVICE_LINE, ServiceFact.SCHEME, ServiceFact.LEVEL);

    private final RuleBook rules;
    private final Calendars calendars;
    private final ZoneId zone;
    private final List<String> profiles;

    /** @param profiles whose rules apply to the subject, side by side */
    public ClockMachine(RuleBook rules, Calendars calendars, ZoneId zone, Collection<String> profiles) {
        this.rules = rules;
        this.calendars = calendars;
        this.zone = zone;
        this.profiles = List.copyOf(profiles);
    }

    public ServiceState replay(Collection<ServiceFact> facts) {
        ServiceState state = ServiceState.EMPTY;
        for (ServiceFact fact : facts.stream().sorted().toList()) {
            state = append(state, fact);
        }
        return state;
    }

    /** The state with one more fact; a fact that happened before others is put in its place. */
    public ServiceState apply(ServiceState state, ServiceFact fact) {
        List<ServiceFact> facts = state.facts();
        if (facts.isEmpty() || facts.get(facts.size() - 1).compareTo(fact) <= 0) {
            return append(state, fact);
        }
        List<ServiceFact> all = new ArrayList<>(facts);
        all.add(fact);
        return replay(all);
    }

    /** The clocks as they stand at a moment, in the order in which they began. */
    public List<Clock> clocks(ServiceState state, Instant asOf) {
        return readings(state, asOf).map(ClockReading::clock).toList();
    }

    /** The clocks with their derivation. */
    public List<ExplainedClock> explain(ServiceState state, Instant asOf) {
        return readings(state, asOf).map(ClockReading::explained).toList();
    }

    private java.util.stream.Stream<ClockReading> readings(ServiceState state, Instant asOf) {
        return state.tracks().stream()
                .sorted(Comparator.comparing((Track track) -> profiles.indexOf(track.profile()))
                        .thenComparing(Track::milestone)
                        .thenComparing(Track::round))
                .map(track -> new ClockReading(track, Timeline.of(track, calendars), asOf));
    }

    private ServiceState append(ServiceState state, ServiceFact fact) {
        List<ServiceFact> facts = new ArrayList<>(state.facts());
        facts.add(fact);
        if (state.isCancelled()) {
            return new ServiceState(facts, state.attributes(), state.tracks());
        }
        Map<String, String> attributes = new HashMap<>(state.attributes());
        attributes.putAll(fact.attributes());
        boolean rerouted = ROUTING.stream().anyMatch(key -> fact.attributes().containsKey(key)
                && !fact.attributes().get(key).equals(state.attributes().get(key)));
        List<Track> tracks = rerouted ? rebind(state, attributes, fact) : state.tracks();
        List<Track> moved = new ArrayList<>();
        tracks.forEach(track -> moved.add(track.step(fact, calendars)));
        begin(moved, facts, attributes);
        return new ServiceState(facts, attributes, moved);
    }

    /**
     * After a change of grade or kind: each open clock takes the rule that now fits and is derived anew from its
     * original start; it is cancelled if none fits. Ended clocks stay as they are. Clocks that now fit begin where they
     * would have begun.
     */
    private List<Track> rebind(ServiceState state, Map<String, String> attributes, ServiceFact cause) {
        List<Track> tracks = new ArrayList<>(state.tracks());
        for (String profile : profiles) {
            for (Milestone milestone : rules.milestones(profile)) {
                Track track = ServiceState.latest(tracks, profile, milestone);
                Optional<Begin> begin = firstStart(state.facts(), profile, milestone, attributes, cause.recordedAt(), track);
                if (track == null) {
                    begin.ifPresent(b -> tracks.add(follow(b, 1, state.facts(), cause.recordedAt())));
                } else if (track.isRerouted()) {
                    begin.ifPresent(b -> tracks.set(
                            tracks.indexOf(track), follow(b, track.round(), state.facts(), cause.recordedAt())));
                } else if (track.isOpen()) {
                    tracks.set(tracks.indexOf(track), rebound(track, begin.orElse(null), state.facts(), cause));
                }
            }
        }
        return tracks;
    }

    private Track rebound(Track track, @Nullable Begin begin, List<ServiceFact> facts, ServiceFact cause) {
        if (begin == null) {
            return track.cancelled(cause);
        }
        return begin.rule.id().equals(track.rule().id())
                ? track
                : follow(begin, track.round(), facts, cause.recordedAt());
    }

    /** The first fact, from the beginning of the clock's round, that starts the rule which fits now. */
    private Optional<Begin> firstStart(
            List<ServiceFact> facts,
            String profile,
            Milestone milestone,
            Map<String, String> attributes,
            Instant known,
            @Nullable Track track) {
        for (int i = 0; i < facts.size(); i++) {
            ServiceFact fact = facts.get(i);
            if (track != null && track.round() > 1 && fact.occurredAt().isBefore(track.start())) {
                continue;
            }
            Optional<SlaRule> rule = rules.find(profile, milestone, attributes, dateOf(fact), known);
            if (rule.isPresent() && rule.get().triggers().start().contains(fact.event())) {
                return Optional.of(new Begin(rule.get(), i));
            }
        }
        return Optional.empty();
    }

    private Track follow(Begin begin, int round, List<ServiceFact> facts, Instant known) {
        ServiceFact start = facts.get(begin.index);
        ServiceFact pause = ServiceState.pauseAfter(facts.subList(0, begin.index));
        Track track = Track.begin(begin.rule, round, start, calendars.revisionAt(known), pause);
        for (ServiceFact fact : facts.subList(begin.index + 1, facts.size())) {
            track = track.step(fact, calendars);
        }
        return track;
    }

    /** Begins the clocks that the last fact starts, and the next round of those that may begin again. */
    private void begin(List<Track> tracks, List<ServiceFact> facts, Map<String, String> attributes) {
        ServiceFact fact = facts.get(facts.size() - 1);
        for (String profile : profiles) {
            for (Milestone milestone : rules.milestones(profile)) {
                Track latest = ServiceState.latest(tracks, profile, milestone);
                if (latest != null && !mayRepeat(latest, fact)) {
                    continue;
                }
                rules.find(profile, milestone, attributes, dateOf(fact), fact.recordedAt())
                        .filter(rule -> rule.triggers().start().contains(fact.event()))
                        .map(rule -> new Begin(rule, facts.size() - 1))
                        .map(b -> follow(b, latest == null ? 1 : latest.round() + 1, facts, fact.recordedAt()))
                        .ifPresent(tracks::add);
            }
        }
    }

    private static boolean mayRepeat(Track track, ServiceFact fact) {
        return !track.isOpen()
                && track.rule().triggers().repeats()
                && track.cancelledBy() != ServiceEvent.MERGED
                && fact.occurredAt().isAfter(track.stopped() != null ? track.stopped() : track.cancelled());
    }

    private LocalDate dateOf(ServiceFact fact) {
        return LocalDate.ofInstant(fact.occurredAt(), zone);
    }

    /** A rule and the fact that starts it. */
    private record Begin(SlaRule rule, int index) {}
}
