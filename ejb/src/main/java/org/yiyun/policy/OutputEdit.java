package org.yiyun.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.Figure;
import org.yiyun.policy.engine.FigureUnit;

/**
 * What an output of a decision table is to be called and what it counts, as sheets and calculations tell it.
 *
 * @param name    of the output
 * @param title   in Chinese; without one it is shown by its name
 * @param english title in English
 * @param unit    what it counts; without one a number is shown bare
 */
public record OutputEdit(
        @NotBlank @Size(max = 60) String name, @Nullable @Size(max = 60) String title, @Nullable @Size(max = 120) String english,
        @Nullable FigureUnit unit) {
    Figure figure() {
        return Figure.of(name.strip(), said(title), said(english), unit);
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
