package org.yiyun.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One version of an article. */
public record ArticleTextView(
        int number,
        ArticleState state,
        String title,
        String keywords,
        String symptom,
        String cause,
        String solution,
        String review,
        Set<Audience> audience,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Citation> citations,
        String note,
        String author,
        @Nullable Instant submittedAt,
        @Nullable String reviewer,
        @Nullable Instant reviewedAt,
        @Nullable String reviewNote) {
    public ArticleTextView {
        audience = Collections.unmodifiableSet(new TreeSet<>(audience));
        citations = List.copyOf(citations);
    }
}
