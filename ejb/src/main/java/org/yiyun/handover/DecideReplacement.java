package org.yiyun.handover;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The bureau's word on a replacement. */
public record DecideReplacement(@NotNull Boolean consented, @NotBlank @Size(max = 1000) String text) {
    public DecideReplacement {
        text = text == null ? null : text.strip();
    }
}
