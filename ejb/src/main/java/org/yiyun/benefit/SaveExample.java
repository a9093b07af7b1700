package org.yiyun.benefit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * A calculation, or a comparison of two, that shall be kept to explain something. Names and numbers of persons are left out.
 *
 * @param right null for one calculation alone
 */
public record SaveExample(
        @NotBlank @Size(max = 120) String title,
        @Nullable @Size(max = 2000) String note,
        @NotNull @Valid CalculateBenefit left,
        @Nullable @Valid CalculateBenefit right) {
    public SaveExample {
        title = title == null ? null : title.strip();
        note = Typed.orNull(note);
    }
}
