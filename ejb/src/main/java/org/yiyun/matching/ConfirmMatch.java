package org.yiyun.matching;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Confirms an own item's national entry. @param code null for the one that is proposed */
public record ConfirmMatch(@Nullable @Size(max = 60) String code) {
    public ConfirmMatch {
        code = code == null || code.isBlank() ? null : code.strip();
    }
}
