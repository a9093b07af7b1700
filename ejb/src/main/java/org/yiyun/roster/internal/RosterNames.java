package org.yiyun.roster.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.yiyun.roster.PlannedShift;

/** What people are called: as in the list of staff, and those who have left as in the roster. */
public final class RosterNames {
    private RosterNames() {}

    public static Map<String, String> of(DutyStaff staff, Collection<PlannedShift> shifts) {
        Map<String, String> names = new HashMap<>();
        shifts.forEach(shift -> names.put(shift.staff(), shift.name()));
        staff.all().forEach((login, candidate) -> names.put(login, candidate.name()));
        return names;
    }
}
