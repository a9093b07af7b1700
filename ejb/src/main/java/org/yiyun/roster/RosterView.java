package org.yiyun.roster;

import java.util.List;

/**
 * A version of a roster.
 *
 * @param parts    of the day by its pattern, as in {@code 08:00-20:00 20:00-08:00}
 * @param findings of a draft; none of a version that is no draft
 */
public record RosterView(RosterRow roster, String parts, List<PlannedShift> shifts, List<RosterFinding> findings) {
    public RosterView {
        shifts = List.copyOf(shifts);
        findings = List.copyOf(findings);
    }
}
