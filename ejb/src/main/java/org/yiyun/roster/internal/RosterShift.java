package org.yiyun.roster.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.yiyun.roster.PlannedShift;
import org.yiyun.roster.engine.Shift;

/** A shift of a version of a roster. */
@Embeddable
public record RosterShift(
        @Column(name = "staff") String staff,
        @Column(name = "staff_name") String staffName,
        @Column(name = "starts_at") Instant startsAt,
        @Column(name = "ends_at") Instant endsAt) {
    PlannedShift view() {
        return new PlannedShift(staff, staffName, startsAt, endsAt);
    }

    Shift in(String post) {
        return new Shift(post, staff, startsAt, endsAt);
    }
}
