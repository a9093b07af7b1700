package org.yiyun.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiyun.roster.Presence;
import org.yiyun.roster.StaffTimeKind;
import org.yiyun.roster.engine.Absence;
import org.yiyun.roster.engine.Shift;
import org.yiyun.roster.engine.StandIn;

/** Who is there in fact: the published roster, with the B person where the A person is away. */
@ApplicationScoped
public class StandingShifts {
    private final DutyShifts shifts;
    private final StaffTimes times;
    private final Deputies deputies;
    private final Presences presences;

    @Inject
    public StandingShifts(DutyShifts shifts, StaffTimes times, Deputies deputies, Presences presences) {
        this.shifts = shifts;
        this.times = times;
        this.deputies = deputies;
        this.presences = presences;
    }

    protected StandingShifts() {
        this(null, null, null, null);
    }

    public List<Standing> at(Instant moment) {
        return effective(shifts.at(moment)).stream().filter(there -> covers(there.shift(), moment)).toList();
    }

    /** What is so at one moment depends on nothing before or after it. */
    public Presence presence(Instant moment) {
        var found = presences.at(moment);
        var there = StandIn.apply(found.shifts(), found.absences(), found.deputies());
        return new Presence(
                there.stream().map(StandIn::shift).filter(shift -> covers(shift, moment)).map(Shift::staff).collect(Collectors.toSet()),
                found.absences().stream().map(Absence::staff).collect(Collectors.toSet()), found.standsFor());
    }

    private static boolean covers(Shift shift, Instant moment) {
        return !shift.from().isAfter(moment) && shift.to().isAfter(moment);
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
