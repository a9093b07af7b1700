package org.yiyun.handover;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.HeldItem;

/**
 * A replacement with what is to be handed over now, or was.
 *
 * @param decidable whether the reader may say the bureau's word now
 * @param ready     whether it may be handed over now by the reader: consented, the day has come, and nothing stands in the way
 */
public record ReplacementView(
        ReplacementRow row, String reason, @Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String decision,
        @Nullable String endedBy, @Nullable Instant endedAt, List<HeldItem> items, boolean decidable, boolean ready) {
    public ReplacementView {
        items = List.copyOf(items);
    }

    /** Those that cannot be handed over as they stand now. */
    public List<HeldItem> obstacles() {
        return items.stream().filter(item -> item.obstacle() != null).toList();
    }
}
