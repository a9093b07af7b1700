package org.yiyun.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of articles.
 *
 * @param excerpt     a piece of the text around what was looked for, matches marked
 * @param stale       whether something that it cites has changed since
 * @param approximate found by likeness and not by its words
 */
public record ArticleRow(
        String number,
        ArticleKind kind,
        String title,
        List<Segment> excerpt,
        ArticleState state,
        @Nullable Integer published,
        Set<Audience> audience,
        @Nullable LocalDate validTo,
        boolean stale,
        int helpful,
        int unhelpful,
        String author,
        Instant updatedAt,
        boolean approximate) {
    public ArticleRow {
        excerpt = List.copyOf(excerpt);
        audience = Collections.unmodifiableSet(new TreeSet<>(audience));
    }
}
