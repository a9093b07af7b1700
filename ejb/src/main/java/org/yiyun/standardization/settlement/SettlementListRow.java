package org.yiyun.standardization.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A settlement list as lists show it.
 *
 * @param revision   counted from 1 for the same settlement of the institution
 * @param superseded whether a later revision is there
 * @param total      of the charges, in yuan
 * @param faults     without notices
 */
public record SettlementListRow(
        String number, String institution, String settlement, int revision, boolean superseded, LocalDate settledOn, BigDecimal total,
        ListVerdict verdict, int faults, ListOrigin origin, @Nullable String batch, @Nullable LocalDate uploadedOn, Instant receivedAt,
        String receivedBy) {}
