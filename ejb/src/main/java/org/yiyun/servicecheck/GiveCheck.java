package org.yiyun.servicecheck;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** That another checker goes on with a check. @param reason why */
public record GiveCheck(@NotBlank @Size(max = 60) String checker, @NotBlank @Size(max = 500) String reason) {
    public GiveCheck {
        checker = checker == null ? null : checker.strip();
        reason = reason == null ? null : reason.strip();
    }
}
