package org.yiyun.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rules.
 *
 * @param from     first day on which it counts, once published
 * @param editedBy who wrote it last
 * @param decision why it was published or rejected
 * @param revision counts the edits of a draft, from 1
 */
public record RuleSetView(
        int version,
        String name,
        LocalDate from,
        RuleSetStatus status,
        String reason,
        DispatchRules rules,
        String createdBy,
        Instant createdAt,
        String editedBy,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        int revision) {}
