package org.yiyun.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion with what became of it.
 *
 * @param decision  why it was accepted or declined
 * @param result    what came of it
 * @param doneAt    when that was said
 * @param decidable whether the reader may decide it now
 */
public record ImprovementView(
        long id, String title, String text, ImprovementOrigin origin, String benefit, @Nullable String system, ImprovementStatus status,
        String proposedBy, Instant proposedAt, @Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String decision,
        @Nullable String result, @Nullable Instant doneAt, boolean decidable, int version) {
    /** Since when nothing more comes of it: declined or done; null while something may. */
    public @Nullable Instant settledAt() {
        return status == ImprovementStatus.DECLINED ? decidedAt : doneAt;
    }
}
