package org.yiyun.dispatch;

import java.util.List;

/**
 * Somebody who was looked at.
 *
 * @param line    of support, from 1
 * @param points  sum over all reasons
 * @param reasons one for each rule that does something, in their order
 */
public record DispatchChoice(String login, String name, int line, int points, List<DispatchReason> reasons) {
    public DispatchChoice {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    /** Whether some rule leaves this person out. */
    public boolean excluded() {
        return reasons.stream().anyMatch(DispatchReason::excludes);
    }
}
