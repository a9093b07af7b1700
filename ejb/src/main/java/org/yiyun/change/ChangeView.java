package org.yiyun.change;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change with its plan.
 *
 * @param ticket    number of its ticket
 * @param from      when its window begins
 * @param plannedBy login of who wrote the plan last
 * @param reason    of the latest decision, withdrawal or giving up
 * @param result    what came of it
 * @param verbs     what the reader may do now
 * @param version   for {@code If-Match}
 */
public record ChangeView(
        String ticket, String title, @Nullable String system, @Nullable String institution, ChangeStatus status, ChangeRisk risk,
        String impact, String plan, String rollback, Instant from, Instant to, String plannedBy, Instant plannedAt,
        @Nullable String submittedBy, @Nullable Instant submittedAt, @Nullable String decidedBy, @Nullable Instant decidedAt,
        @Nullable String reason, @Nullable String endedBy, @Nullable Instant endedAt, @Nullable String result, List<ChangeVerb> verbs,
        int version) {
    public ChangeView {
        verbs = List.copyOf(verbs);
    }
}
