package org.yiyun.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry as the search shows it.
 *
 * @param details  JSON object
 * @param position place in the chain, null while it waits for its link
 */
public record AuditEntryView(
        long id,
        Instant at,
        String actor,
        String actorKind,
        @Nullable String address,
        String action,
        String subjectType,
        String subjectId,
        String details,
        @Nullable Long position) {}
