package org.yiyun.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to change shifts.
 *
 * @param otherShift null where the counterpart only takes the shift
 */
public record ShiftChangeView(
        long id, DutyShiftView shift, @Nullable DutyShiftView otherShift, String requester, String requesterName, String counterpart,
        String counterpartName, String reason, ShiftChangeStatus status, Instant createdAt, @Nullable Instant decidedAt,
        @Nullable String decidedBy, @Nullable String remark, int version) {}
