package org.yiyun.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a kept bill charges and who pays it, in yuan, for features that make further papers of it. */
public record BillCharges(String number, LocalDate on, BigDecimal total, BigDecimal payout, BigDecimal selfPay, List<Line> lines) {
    public BillCharges {
        lines = List.copyOf(lines);
    }

    /** A line of the bill as it was sent. @param kind DRUG, ITEM and so on, @param category A, B or C */
    public record Line(String kind, @Nullable String code, @Nullable String category, BigDecimal amount) {}
}
