package org.yiyun.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A further way to reach people. */
public record NewChannel(
        @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,29}") String code,
        @NotBlank @Size(max = 40) String name,
        @NotBlank @Size(max = 60) String nameEn) {
    public NewChannel {
        code = code == null ? null : code.strip();
        name = name == null ? null : name.strip();
        nameEn = nameEn == null ? null : nameEn.strip();
    }
}
