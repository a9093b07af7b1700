package org.yiyun.roster.internal;

import org.jspecify.annotations.Nullable;
import org.yiyun.roster.DutyPerson;
import org.yiyun.roster.engine.Shift;

/**
 * Who is there in fact.
 *
 * @param name      of the person of the shift
 * @param insteadOf name of whose shift it is; null for the person's own
 */
public record Standing(Shift shift, String name, @Nullable String insteadOf) {
    DutyPerson person() {
        return new DutyPerson(shift.staff(), name, shift.from(), shift.to(), insteadOf);
    }
}
