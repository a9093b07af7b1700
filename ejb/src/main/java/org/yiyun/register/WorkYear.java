package org.yiyun.register;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * The work of a year, the latest first, and what it comes to; work that was voided is listed and not counted.
 *
 * @param totals one for each kind
 */
public record WorkYear(int year, List<WorkView> work, List<Total> totals) {
    /** @param entries how often */
    public record Total(AssuranceKind kind, long entries, BigDecimal hours) {}

    public WorkYear {
        work = List.copyOf(work);
        totals = List.copyOf(totals);
    }

    static WorkYear of(int year, List<WorkView> work) {
        return new WorkYear(year, work, Arrays.stream(AssuranceKind.values()).map(kind -> total(kind, work)).toList());
    }

    private static Total total(AssuranceKind kind, List<WorkView> work) {
        var counted = work.stream().filter(one -> one.kind() == kind && one.voidReason() == null).toList();
        return new Total(kind, counted.size(), counted.stream().map(WorkView::hours).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
