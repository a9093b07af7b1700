package org.yiyun.standardization.settlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which settlement lists; what is null or false does not narrow.
 *
 * @param text     part of number, settlement or institution
 * @param from     settled on or after
 * @param to       settled on or before
 * @param current  without those that a later revision supersedes
 * @param pending  in order and not uploaded yet
 */
public record SettlementListFilter(
        @Nullable ListVerdict verdict, @Nullable String institution, @Nullable String text, @Nullable String batch, @Nullable LocalDate from,
        @Nullable LocalDate to, boolean current, boolean pending) {
    public static final SettlementListFilter ALL = new SettlementListFilter(null, null, null, null, null, null, false, false);

    public static SettlementListFilter ofBatch(String batch) {
        return new SettlementListFilter(null, null, null, batch, null, null, false, false);
    }
}
