package org.yiyun.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A warning or breach whose moment has come.
 *
 * @param stage   WARNING or BREACH
 * @param percent share of the limit that is used up
 * @param at      when it was due to be told
 * @param targets whom the rule names
 */
public record DueAlarm(
        String number,
        @Nullable Integer level,
        String profile,
        String milestone,
        String stage,
        int percent,
        Instant at,
        @Nullable Instant dueAt,
        List<String> targets,
        @Nullable String assignee,
        int supportLine) {
    public DueAlarm {
        targets = List.copyOf(targets);
    }
}
