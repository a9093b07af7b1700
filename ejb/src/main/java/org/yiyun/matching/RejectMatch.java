package org.yiyun.matching;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * Says what an own item is not.
 *
 * @param code   only this candidate is wrong, the next one is proposed; null if no entry is the right one
 * @param reason for the history
 */
public record RejectMatch(@Nullable @Size(max = 200) String code, @Nullable @Size(max = 500) String reason) {
    public RejectMatch {
        code = Typed.orNull(code);
        reason = Typed.orNull(reason);
    }
}
