package org.yiyun.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiyun.roster.AssignShift;
import org.yiyun.roster.RosterStatus;
import org.yiyun.roster.engine.Span;

/** Makes a version what stands: its shifts in place of those that begin in its days; what has begun is not touched. */
@ApplicationScoped
public class RosterPublication {
    private final Rosters rosters;
    private final DutyShifts shifts;

    @Inject
    public RosterPublication(Rosters rosters, DutyShifts shifts) {
        this.rosters = rosters;
        this.shifts = shifts;
    }

    protected RosterPublication() {
        this(null, null);
    }

    /** Shifts that stand already as the version wants them are left as they are. */
    public void publish(Roster roster, Span due, String by, Instant at) {
        Set<RosterShift> wanted = roster.shifts().stream()
                .filter(shift -> !shift.startsAt().isBefore(due.from())).collect(Collectors.toCollection(HashSet::new));
        List<DutyShift> gone = new ArrayList<>();
        for (DutyShift standing : shifts.between(due.from(), due.to())) {
            boolean replaced = RosterInspector.replaces(roster, due, standing.shift());
            if (replaced && !wanted.remove(standing.planned())) {
                gone.add(standing);
            }
        }
        List<AssignShift> assigned = wanted.stream()
                .map(shift -> new AssignShift(roster.post(), shift.staff(), shift.staffName(), shift.startsAt(), shift.endsAt())).toList();
        shifts.replace(gone, roster.name() + " #" + roster.number(), assigned, by, at);
        rosters.versions(roster.post(), roster.firstDay(), roster.lastDay()).stream().filter(other -> other.status() == RosterStatus.PUBLISHED).forEach(other -> other.replace(by, at));
        roster.publish(by, at);
        rosters.flush();
    }
}
