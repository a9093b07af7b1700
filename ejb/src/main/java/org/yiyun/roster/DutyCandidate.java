package org.yiyun.roster;

import java.util.Set;

/** An active member of staff of a line of support who has an account, and so can be on duty. */
public record DutyCandidate(String staff, String name, Set<String> skills) {
    public DutyCandidate {
        skills = Set.copyOf(skills);
    }
}
