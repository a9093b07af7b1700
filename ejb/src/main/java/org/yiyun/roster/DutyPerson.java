package org.yiyun.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on duty, from when to when.
 *
 * @param insteadOf name of who is away and whom this person stands in for; null for the person of the roster
 */
public record DutyPerson(String staff, String name, Instant from, Instant to, @Nullable String insteadOf) {
    public DutyPerson(String staff, String name, Instant from, Instant to) {
        this(staff, name, from, to, null);
    }
}
