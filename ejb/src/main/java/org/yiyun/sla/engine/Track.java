package org.yiyun.sla.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.engine.Calendars;
import org.yiyun.sla.ClockInterval;
import org.yiyun.sla.Milestone;
import org.yiyun.sla.ServiceEvent;
import org.yiyun.sla.ServiceFact;
import org.yiyun.sla.SlaRule;

/**
 * What the facts so far have made of one clock: immutable, moved on by {@link #step}.
 *
 * @param startRank index of the start event in the rule's order of preference
 * @param paused    the pause that lasts, if any
 */
record Track(
        SlaRule rule,
        int round,
        Instant start,
        int startRank,
        int calendar,
        List<Gap> gaps,
        @Nullable Gap paused,
        @Nullable Instant stopped,
        @Nullable Instant cancelled,
        @Nullable ServiceEvent cancelledBy) {

    /** A clock that begins with a fact, standing still if a pause lasts that the rule allows. */
    static Track begin(SlaRule rule, int round, ServiceFact start, int calendar, @Nullable ServiceFact pause) {
        int rank = rule.triggers().start().indexOf(start.event());
        Track track = new Track(rule, round, start.occurredAt(), rank, calendar, List.of(), null, null, null, null);
        return pause == null ? track : track.pausedBy(pause);
    }

    String profile() {
        return rule.scope().profile();
    }

    Milestone milestone() {
        return rule.milestone();
    }

    boolean is(String profile, Milestone milestone) {
        return milestone() == milestone && profile().equals(profile);
    }

    /** Neither stopped nor cancelled. */
    boolean isOpen() {
        return stopped == null && cancelled == null;
    }

    /** Cancelled because a change of grade or kind left it without a rule; a further change may bring it back. */
    boolean isRerouted() {
        return cancelledBy != null && !rule.triggers().cancel().contains(cancelledBy);
    }

    /** The clock after one more fact, which did not happen before any that it has seen. */
    Track step(ServiceFact fact, Calendars calendars) {
        if (cancelled != null) {
            return fact.event() == ServiceEvent.UNMERGED && cancelledBy == ServiceEvent.MERGED ? revived() : this;
        }
        if (stopped != null) {
            return fact.event() == ServiceEvent.REOPENED && rule.triggers().reopens()
                    ? reopened(fact.occurredAt(), stopped, calendars.revisionAt(fact.recordedAt()))
                    : this;
        }
        if (rule.triggers().stop().contains(fact.event())) {
            return ended(fact.occurredAt());
        }
        if (rule.triggers().cancel().contains(fact.event())) {
            return cancelled(fact);
        }
        return switch (fact.event()) {
            case PAUSED -> pausedBy(fact);
            case RESUMED -> paused == null ? this : resumed(fact.occurredAt());
            case CALENDAR_CHANGED -> withCalendar(Math.max(calendar, calendars.revisionAt(fact.recordedAt())));
            default -> restarted(fact, calendars);
        };
    }

    Track cancelled(ServiceFact fact) {
        return new Track(rule, round, start, startRank, calendar, gapsUntil(fact.occurredAt()), null, null,
                fact.occurredAt(), fact.event());
    }

    /** A start event of higher preference (the confirmation after the receipt) moves the start, unless it is overdue. */
    private Track restarted(ServiceFact fact, Calendars calendars) {
        int rank = rule.triggers().start().indexOf(fact.event());
        if (rank < 0 || rank >= startRank) {
            return this;
        }
        Instant due = Timeline.of(this, calendars).dueAt();
        if (due != null && fact.occurredAt().isAfter(due)) {
            return this;
        }
        return new Track(rule, round, fact.occurredAt(), rank, calendar, gaps, paused, null, null, null);
    }

    private Track pausedBy(ServiceFact fact) {
        if (paused != null || !rule.triggers().pausesFor(fact.attributes().get(ServiceFact.REASON_CODE))) {
            return this;
        }
        Gap gap = Gap.open(fact.occurredAt(), fact.attributes().getOrDefault(ServiceFact.REASON, ""));
        return new Track(rule, round, start, startRank, calendar, gaps, gap, null, null, null);
    }

    private Track resumed(Instant at) {
        return new Track(rule, round, start, startRank, calendar, gapsUntil(at), null, null, null, null);
    }

    private Track ended(Instant at) {
        return new Track(rule, round, start, startRank, calendar, gapsUntil(at), null, at, null, null);
    }

    private Track reopened(Instant at, Instant stop, int revision) {
        List<Gap> more = new ArrayList<>(gaps);
        more.add(new Gap(stop, at, ClockInterval.Reason.REOPENED, ""));
        return new Track(rule, round, start, startRank, Math.max(calendar, revision), List.copyOf(more), null, null, null,
                null);
    }

    private Track revived() {
        return new Track(rule, round, start, startRank, calendar, gaps, null, null, null, null);
    }

    private Track withCalendar(int revision) {
        return new Track(rule, round, start, startRank, revision, gaps, paused, null, null, null);
    }

    /** The same clock with these pauses, in order and apart from each other. */
    Track withGaps(List<Gap> pauses) {
        return new Track(rule, round, start, startRank, calendar, List.copyOf(pauses), null, null, null, null);
    }

    private List<Gap> gapsUntil(Instant end) {
        if (paused == null) {
            return gaps;
        }
        List<Gap> more = new ArrayList<>(gaps);
        more.add(paused.closedAt(end));
        return List.copyOf(more);
    }
}
