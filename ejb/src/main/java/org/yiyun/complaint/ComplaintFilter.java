package org.yiyun.complaint;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints of those that the caller may see; what is null or empty does not narrow.
 *
 * @param staff   number in the staff list or login of whom it is about
 * @param handler login
 * @param q       part of the number, of the text, of the reply, or of the ticket's number
 * @param from    received at or after
 * @param to      received before
 * @param overdue only those whose next step is past its limit
 */
public record ComplaintFilter(
        Set<ComplaintKind> kind,
        Set<ComplaintStatus> status,
        @Nullable String staff,
        @Nullable String organisation,
        @Nullable String institution,
        @Nullable String handler,
        @Nullable String q,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean overdue) {
    public static final ComplaintFilter ALL =
            new ComplaintFilter(Set.of(), Set.of(), null, null, null, null, null, null, null, false);

    public ComplaintFilter {
        kind = Set.copyOf(kind);
        status = Set.copyOf(status);
    }
}
