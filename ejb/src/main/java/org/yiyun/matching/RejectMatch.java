package org.yiyun.matching;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Says what an own item is not.
 *
 * @param code   only this candidate is wrong, the next one is proposed; null if no entry is the right one
 * @param reason for the history
 */
public record RejectMatch(@Nullable @Size(max = 60) String code, @Nullable @Size(max = 500) String reason) {
    public RejectMatch {
        code = code == null || code.isBlank() ? null : code.strip();
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }
}
