package org.yiyun.standardization.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A settlement list with its verdict.
 *
 * @param nodes     records of each node by its key; masked for who may not see who it is about
 * @param masked    whether they are
 * @param checkedAt when the verdict was found; the libraries were asked as they were known then
 */
public record SettlementListView(
        String number, String institution, String settlement, int revision, boolean superseded, LocalDate settledOn, BigDecimal total,
        ListVerdict verdict, List<FaultView> faults, Instant checkedAt, ListOrigin origin, @Nullable String source, @Nullable String batch,
        @Nullable String nationalId, @Nullable LocalDate uploadedOn, Instant receivedAt, String receivedBy,
        Map<String, List<Map<String, String>>> nodes, boolean masked, int version) {
    public SettlementListView {
        faults = List.copyOf(faults);
    }

    /** What keeps it from being in order. */
    public long wrong() {
        return faults.stream().filter(fault -> !fault.notice()).count();
    }
}
