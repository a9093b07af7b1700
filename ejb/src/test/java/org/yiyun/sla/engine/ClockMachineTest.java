package org.yiyun.sla.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.sla.ServiceEvent.*;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiyun.calendar.engine.CalendarMother;
import org.yiyun.sla.Clock;
import org.yiyun.sla.ClockState;
import org.yiyun.sla.Milestone;
import org.yiyun.sla.ServiceEvent;
import org.yiyun.sla.ServiceFact;
import org.yiyun.testing.Covers;

class ClockMachineTest {
    private final ClockMachine machine = RuleMother.machine();
    private final List<ServiceFact> facts = new ArrayList<>();

    @Test
    void anUngradedFaultRunsOnlyWhatNeedsNoLevel() {
        fault("2025-03-03T22:15");
        assertThat(lines("2025-03-03T22:20"))
                .containsExactly("Z RESPONSE RUNNING due 03-03T23:15", "Z RESOLUTION RUNNING due 03-06T17:30");
    }

    /** W14: confirmed Mon 2025-03-03 22:15. */
    @Test
    void aGradeStartsTheClocksOfItsLevelWhereTheyWouldHaveBegun() {
        fault("2025-03-03T22:15");
        grade("2025-03-03T22:40", 2);
        assertThat(clock("P", Milestone.RESOLUTION, "2025-03-03T22:41").startedAt()).isEqualTo(at("2025-03-03T22:15"));
        assertThat(lines("2025-03-03T22:41")).contains(
                "P RESOLUTION RUNNING due 03-04T22:15", "P REMOTE_DIAGNOSIS RUNNING due 03-04T17:00");
    }

    @Test
    void aNewGradeKeepsTheStartAndSwitchesTheRule() {
        fault("2025-03-03T22:15");
        grade("2025-03-03T22:40", 2);
        grade("2025-03-04T01:00", 1);
        assertThat(lines("2025-03-04T02:00")).contains("P RESOLUTION RUNNING due 03-04T10:15", "P REMOTE_DIAGNOSIS CANCELLED due 03-04T17:00");
        grade("2025-03-04T03:00", 3);
        assertThat(lines("2025-03-04T04:00")).contains("P RESOLUTION RUNNING due 03-05T22:15", "P REMOTE_DIAGNOSIS RUNNING due 03-05T17:30");
    }

    @Test
    void theConfirmationMovesTheStartUnlessItIsOverdue() {
        fault("2025-03-03T22:15");
        grade("2025-03-03T22:16", 1);
        fact(CONFIRMED, "2025-03-03T23:00");
        assertThat(lines("2025-03-03T23:01")).contains("P RESOLUTION RUNNING due 03-04T11:00");
        facts.remove(2);
        fact(CONFIRMED, "2025-03-04T11:00");
        assertThat(lines("2025-03-04T11:01")).contains("P RESOLUTION BREACHED due 03-04T10:15");
    }

    @Test
    void aPauseMovesTheDueTimeByTheTimeItTook() {
        fault("2025-03-03T10:00");
        grade("2025-03-03T10:00", 3);
        fact(PAUSED, "2025-03-04T09:30", ServiceFact.REASON, "等待用户补充材料");
        assertThat(lines("2025-03-09T00:00")).contains(
                "P RESOLUTION PAUSED due 03-05T10:00", "P REMOTE_DIAGNOSIS PAUSED due 03-05T17:30", "Z RESPONSE BREACHED due 03-03T11:00");
        fact(RESUMED, "2025-03-05T09:30");
        // 24 natural hours; one working day; and of the whole working days the same
        assertThat(lines("2025-03-05T10:00")).contains(
                "P RESOLUTION RUNNING due 03-06T10:00", "P REMOTE_DIAGNOSIS RUNNING due 03-06T17:30", "Z RESOLUTION RUNNING due 03-07T17:30");
    }

    @Test
    void onlyTheReasonsOfTheRulePauseIt() {
        fault("2025-03-03T10:00");
        grade("2025-03-03T10:00", 1);
        fact(DISPATCHED, "2025-03-03T10:10");
        fact(PAUSED, "2025-03-03T10:20", ServiceFact.REASON_CODE, "PARTS");
        assertThat(lines("2025-03-03T10:30")).contains("Z ARRIVAL RUNNING due 03-03T12:10", "P RESOLUTION PAUSED due 03-03T22:00");
        fact(RESUMED, "2025-03-03T10:40");
        fact(PAUSED, "2025-03-03T11:00", ServiceFact.REASON_CODE, "USER");
        fact(RESUMED, "2025-03-03T12:00");
        assertThat(lines("2025-03-03T12:30")).contains("Z ARRIVAL RUNNING due 03-03T13:10", "P ARRIVAL RUNNING due -");
    }

    @Test
    void isMetOrBreachedByWhenItStops() {
        fault("2025-03-03T10:00");
        grade("2025-03-03T10:00", 1);
        fact(ASSIGNED, "2025-03-03T11:00");
        fact(RESOLVED, "2025-03-03T22:00");
        assertThat(lines("2025-03-10T10:00")).contains("Z RESPONSE MET due 03-03T11:00", "P RESOLUTION MET due 03-03T22:00");
        facts.remove(3);
        fact(RESOLVED, "2025-03-03T22:01");
        assertThat(lines("2025-03-10T10:00")).contains("P RESOLUTION BREACHED due 03-03T22:00");
    }

    @Test
    void whatHasNoLimitIsMeasuredAndNeverBreached() {
        fault("2025-03-03T10:00");
        grade("2025-03-03T10:00", 1);
        fact(DISPATCHED, "2025-03-03T11:00");
        assertThat(lines("2025-05-03T10:00")).contains("P ARRIVAL RUNNING due -");
        fact(ARRIVED, "2025-05-04T10:00");
        assertThat(lines("2025-05-05T10:00")).contains("P ARRIVAL MET due -");
        assertThat(clock("P", Milestone.ARRIVAL, "2025-05-05T10:00").alarms()).isEmpty();
    }

    @Test
    void reopeningLetsItRunOnWithoutTheTimeBetween() {
        fault("2025-03-03T10:00");
        grade("2025-03-03T10:00", 1);
        fact(RESOLVED, "2025-03-03T16:00");
        fact(CLOSED, "2025-03-03T17:00");
        fact(REOPENED, "2025-03-05T16:00");
        assertThat(lines("2025-03-05T17:00")).contains("P RESOLUTION RUNNING due 03-05T22:00", "Z RESPONSE BREACHED due 03-03T11:00");
    }

    @Test
    void aSecondVisitHasItsOwnClock() {
        fault("2025-03-03T10:00");
        fact(DISPATCHED, "2025-03-03T11:00");
        fact(ARRIVED, "2025-03-03T12:00");
        fact(DISPATCHED, "2025-03-05T11:00");
        assertThat(lines("2025-03-05T13:30")).contains("Z ARRIVAL MET due 03-03T13:00", "Z ARRIVAL BREACHED due 03-05T13:00");
    }

    @Test
    void mergingEndsTheClocksUntilItIsUndone() {
        fault("2025-03-03T10:00");
        grade("2025-03-03T10:00", 2);
        fact(MERGED, "2025-03-03T10:30");
        assertThat(lines("2025-03-05T10:00")).allMatch(line -> line.contains("CANCELLED")).hasSize(4);
        fact(UNMERGED, "2025-03-03T14:00");
        assertThat(lines("2025-03-03T15:00")).contains("P RESOLUTION RUNNING due 03-04T10:00");
    }

    @Test
    void cancellingIsFinal() {
        fault("2025-03-03T10:00");
        fact(CANCELLED, "2025-03-03T10:30");
        List<String> before = lines("2025-03-03T10:40");
        fact(UNMERGED, "2025-03-03T11:00");
        grade("2025-03-03T12:00", 1);
        fact(REOPENED, "2025-03-03T13:00");
        assertThat(lines("2025-03-03T10:40")).isEqualTo(before).allMatch(line -> line.contains("CANCELLED"));
    }

    @Test
    void aRuleChangeLeavesRunningClocksAlone() {
        fault("2025-05-12T10:00");
        assertThat(clock("Z", Milestone.RESOLUTION, "2025-05-12T10:00").ruleVersion()).isEqualTo(1);
        fact(COMMENTED, "2025-05-15T10:00");
        assertThat(clock("Z", Milestone.RESOLUTION, "2025-05-15T10:00").ruleVersion()).isEqualTo(1);
    }

    @Test
    void aClockBegunAfterAChangeTakesTheRuleOfItsDate() {
        fault("2025-05-15T10:00");
        Clock clock = clock("Z", Milestone.RESOLUTION, "2025-05-15T10:00");
        // two working days; the Friday is off by the calendar published meanwhile
        assertThat(clock.ruleVersion()).isEqualTo(3);
        assertThat(clock.dueAt()).isEqualTo(at("2025-05-20T17:30"));
    }

    @Covers("SLA-13")
    @Test
    void aPublishedCalendarMovesTheClocksThatRun() {
        fault("2025-05-13T10:00");
        assertThat(clock("Z", Milestone.RESOLUTION, "2025-05-13T10:00").dueAt()).isEqualTo(at("2025-05-16T17:30"));
        facts.add(new ServiceFact(CALENDAR_CHANGED, RuleMother.CHANGE));
        Clock moved = clock("Z", Milestone.RESOLUTION, "2025-05-15T10:00");
        assertThat(moved.dueAt()).isEqualTo(at("2025-05-19T17:30"));
        assertThat(moved.calendarVersion()).isEqualTo(2);
    }

    @Test
    void anEndedClockKeepsItsCalendar() {
        fault("2025-05-13T10:00");
        fact(RESOLVED, "2025-05-13T11:00");
        facts.add(new ServiceFact(CALENDAR_CHANGED, RuleMother.CHANGE));
        assertThat(clock("Z", Milestone.RESOLUTION, "2025-05-15T10:00").calendarVersion()).isEqualTo(1);
    }

    @Test
    void warnsAtTheSharesOfTheRule() {
        fault("2025-03-03T10:00");
        grade("2025-03-03T10:00", 2);
        assertThat(clock("P", Milestone.RESOLUTION, "2025-03-03T10:00").alarms().toString()).isEqualTo(
                "[Alarm[percent=50, stage=WARNING, at=2025-03-03T14:00:00Z, targets=[FIRST_LINE]], "
                        + "Alarm[percent=100, stage=BREACH, at=2025-03-04T02:00:00Z, targets=[HEADQUARTERS]]]");
    }

    @Test
    void saysWhichIntervalsCount() {
        fault("2025-01-26T10:00");
        grade("2025-01-26T10:00", 3);
        fact(PAUSED, "2025-02-05T10:00", ServiceFact.REASON, "等待用户");
        fact(RESUMED, "2025-02-05T11:00");
        assertThat(intervals("P", Milestone.REMOTE_DIAGNOSIS)).containsExactly(
                "01-26T10:00 01-27T00:00 START_DAY ",
                "01-27T00:00 01-28T00:00 COUNTED ",
                "01-28T00:00 02-05T00:00 HOLIDAY 春节",
                "02-05T00:00 02-05T10:00 COUNTED ",
                "02-05T10:00 02-05T11:00 PAUSED 等待用户",
                "02-05T11:00 02-06T09:30 COUNTED ");
    }

    @Test
    void saysWhichWorkingHoursCount() {
        fault("2025-03-07T16:30");
        grade("2025-03-07T16:30", 2);
        assertThat(intervals("P", Milestone.REMOTE_DIAGNOSIS)).containsExactly(
                "03-07T16:30 03-07T17:30 COUNTED ",
                "03-07T17:30 03-08T00:00 OUTSIDE_HOURS ",
                "03-08T00:00 03-10T00:00 WEEKEND ",
                "03-10T00:00 03-10T08:30 OUTSIDE_HOURS ",
                "03-10T08:30 03-10T12:00 COUNTED ",
                "03-10T12:00 03-10T14:30 OUTSIDE_HOURS ",
                "03-10T14:30 03-10T16:00 COUNTED ");
    }

    private void fault(String when) {
        fact(RECEIVED, when, ServiceFact.KIND, "FAULT");
    }

    private void grade(String when, int level) {
        fact(GRADED, when, ServiceFact.LEVEL, Integer.toString(level));
    }

    private void fact(ServiceEvent event, String when) {
        facts.add(new ServiceFact(event, at(when)));
    }

    private void fact(ServiceEvent event, String when, String name, String value) {
        facts.add(new ServiceFact(event, at(when), Map.of(name, value)));
    }

    private List<String> lines(String asOf) {
        return machine.clocks(machine.replay(facts), at(asOf)).stream()
                .map(clock -> clock.profile() + " " + clock.milestone() + " " + clock.state() + " due " + local(clock.dueAt()))
                .toList();
    }

    private Clock clock(String profile, Milestone milestone, String asOf) {
        List<Clock> found = machine.clocks(machine.replay(facts), at(asOf)).stream()
                .filter(clock -> clock.profile().equals(profile) && clock.milestone() == milestone)
                .toList();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).state()).isNotEqualTo(ClockState.CANCELLED);
        return found.get(0);
    }

    private List<String> intervals(String profile, Milestone milestone) {
        return machine.explain(machine.replay(facts), facts.get(0).occurredAt()).stream()
                .filter(e -> e.clock().profile().equals(profile) && e.clock().milestone() == milestone)
                .flatMap(e -> e.intervals().stream())
                .map(i -> local(i.from()) + " " + local(i.to()) + " " + i.reason() + " " + i.detail())
                .toList();
    }

    private static String local(@Nullable Instant instant) {
        return instant == null ? "-" : LocalDateTime.ofInstant(instant, CalendarMother.ZONE).toString().substring(5);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CalendarMother.ZONE).toInstant();
    }
}
