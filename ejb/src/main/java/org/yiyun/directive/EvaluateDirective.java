package org.yiyun.directive;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A look at how a policy works in practice (跟踪评估).
 *
 * @param until       last day of what was looked at
 * @param effects     on business: figures and what people say
 * @param problems    none where nothing is said
 * @param suggestions to the bureau
 * @param nextOn      when it is looked at again; null for never
 */
public record EvaluateDirective(
        @NotNull LocalDate until, @NotBlank @Size(max = 4000) String effects, @Nullable @Size(max = 4000) String problems,
        @Nullable @Size(max = 4000) String suggestions, @Nullable LocalDate nextOn) {
    public EvaluateDirective {
        effects = effects == null ? null : effects.strip();
        problems = problems == null ? "" : problems.strip();
        suggestions = suggestions == null ? "" : suggestions.strip();
    }
}
