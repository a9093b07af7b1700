package org.yiyun.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiyun.roster.Presence;
import org.yiyun.roster.StaffTimeKind;
import org.yiyun.roster.engine.StandIn;

/** Who is there in fact: the published roster, with the B person where the A person is away. */
@ApplicationScoped
public class StandingShifts {
    /** As finely as PostgreSQL keeps times. */
    private static final Duration MOMENT = Duration.ofNanos(1000);

    private final DutyShifts shifts;
    private final StaffTimes times;
    private final Deputies deputies;

    @Inject
    public StandingShifts(DutyShifts shifts, StaffTimes times, Deputies deputies) {
        this.shifts = shifts;
        this.times = times;
        this.deputies = deputies;
    }

    protected StandingShifts() {
        this(null, null, null);
    }

    public List<Standing> at(Instant moment) {
        return effective(shifts.at(moment)).stream().filter(there -> covers(there, moment)).toList();
    }

    /** What is so at one moment depends on nothing before or after it. */
    public Presence presence(Instant moment) {
        var absent = times.between(StaffTimeKind.ABSENT, moment, moment.plus(MOMENT));
        var named = deputies.all();
        var away = absent.stream().map(StaffTime::staff).collect(Collectors.toSet());
        Map<String, String> standsFor = new HashMap<>();
        named.stream().filter(deputy -> away.contains(deputy.staff()))
                .forEach(deputy -> standsFor.putIfAbsent(deputy.deputy(), deputy.view().staffName()));
        return new Presence(
                effective(shifts.at(moment), absent, named).stream()
                        .filter(there -> covers(there, moment)).map(there -> there.shift().staff()).collect(Collectors.toSet()),
                away, standsFor);
    }

    private static boolean covers(Standing there, Instant moment) {
        return !there.shift().from().isAfter(moment) && there.shift().to().isAfter(moment);
    }

    /** What touches the time, in order of the planned shifts. */
    public List<Standing> between(Instant from, Instant to) {
        return effective(shifts.between(from, to));
    }

    private List<Standing> effective(List<DutyShift> planned) {
        if (planned.isEmpty()) {
            return List.of();
        }
        var from = planned.get(0).shift().from();
        var to = planned.stream().map(shift -> shift.shift().to()).max(Instant::compareTo).orElseThrow();
        return effective(planned, times.between(StaffTimeKind.ABSENT, from, to), deputies.all());
    }

    private static List<Standing> effective(List<DutyShift> planned, List<StaffTime> absent, List<Deputy> named) {
        var away = absent.stream().map(StaffTime::absence).toList();
        Map<String, String> names = new HashMap<>();
        named.forEach(deputy -> names.put(deputy.deputy(), deputy.deputyName()));
        planned.forEach(shift -> names.put(shift.staff(), shift.person().name()));
        var byStaff = named.stream().collect(Collectors.toMap(Deputy::staff, Deputy::deputy));
        return StandIn.apply(planned.stream().map(DutyShift::shift).toList(), away, byStaff).stream()
                .map(there -> new Standing(there.shift(), names.get(there.shift().staff()),
                        there.insteadOf() == null ? null : names.get(there.insteadOf())))
                .toList();
    }
}
