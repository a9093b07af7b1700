package org.yiyun.benefit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A bill that is kept (结算单) with what it comes to now, in yuan.
 *
 * @param version  of the policy that decides it, for good
 * @param person   identity number, masked for who may not see it
 * @param eligible what entered the segments, two decimals
 * @param institution national code of the institution that charges it (定点医药机构编码), null where the bill does not tell
 * @param revision how often its result has been written down; more than 1: an earlier bill came late or was taken back
 */
public record BillView(
        String number, String scheme, int version, String person, LocalDate on, BigDecimal total, BigDecimal eligible,
        BigDecimal payout, BigDecimal selfPay, int revision, Instant createdAt, String createdBy, @Nullable Instant cancelledAt,
        @Nullable String cancelledBy, @Nullable String cancelReason, @Nullable String institution) {
    public boolean isCancelled() {
        return cancelledAt != null;
    }
}
