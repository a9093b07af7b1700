package org.yiyun.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is recorded of an institution and a week. @param week its Monday */
public record WeekView(
        LocalDate week, String institution, String name, int lists, int uploaded, int differences, BigDecimal amount, @Nullable String note,
        String recordedBy, Instant recordedAt, int version) {
    /** Lists that are not uploaded. */
    public int missing() {
        return lists - uploaded;
    }
}
