package org.yiyun.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * What an institution says against its result (异议).
 *
 * @param criterion code of the one that it is about; null for the whole
 */
public record RaiseObjection(@Nullable @Size(max = 30) String criterion, @NotBlank @Size(max = 2000) String text) {
    public RaiseObjection {
        criterion = Typed.orNull(criterion);
        text = text == null ? null : text.strip();
    }
}
