package org.yiyun.matching;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/** Confirms an own item's national entry. @param code null for the one that is proposed */
public record ConfirmMatch(@Nullable @Size(max = 200) String code) {
    public ConfirmMatch {
        code = Typed.orNull(code);
    }
}
