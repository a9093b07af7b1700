package org.yiyun.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to search for; null asks for nothing.
 *
 * @param action an action or, ending in a full stop, all of a feature
 * @param from   first instant
 * @param to     instant after the last
 */
public record AuditFilter(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subjectType,
        @Nullable String subjectId,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);
}
