package org.yiyun.benefit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kept example (计算说明), worked out anew by the versions that decided it when it was kept.
 *
 * @param result     of the calculation, or of the left one
 * @param comparison null for one calculation alone
 * @param tickets    numbers of the consultations that it explains, of those that the reader may see
 */
public record ExampleView(
        String number,
        String title,
        @Nullable String note,
        BenefitResult result,
        @Nullable BenefitComparison comparison,
        List<String> tickets,
        Instant createdAt,
        String createdBy) {
    public ExampleView {
        tickets = List.copyOf(tickets);
    }

    /** The sentences by which it answers a question: the differences, or the steps of the whole bill. */
    public List<String> words() {
        return comparison == null
                ? result.billSteps().stream().map(BenefitResult.Step::explanation).toList()
                : comparison.words();
    }
}
