package org.yiyun.servicecheck;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param text the summary of the report (检查小结), or the word on the close */
public record EndCheck(@NotBlank @Size(max = 4000) String text) {
    public EndCheck {
        text = text == null ? null : text.strip();
    }
}
