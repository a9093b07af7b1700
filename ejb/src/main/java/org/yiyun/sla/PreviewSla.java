package org.yiyun.sla;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;

/**
 * A question what the clocks of a subject would be.
 *
 * @param kind        kind of the subject; rules for a kind apply only to it
 * @param level       rank, code or name; without it every level is shown
 * @param serviceLine that of the kind if not given
 * @param startedAt   when every clock begins
 * @param pauses      when the clocks stand still that may be paused
 */
public record PreviewSla(
        @NotBlank @Size(max = 40) String profile,
        @Nullable @Size(max = 40) String kind,
        @Nullable @Size(max = 40) String scheme,
        @Nullable @Size(max = 40) String level,
        @Nullable @Size(max = 40) String serviceLine,
        @NotNull Instant startedAt,
        @Nullable @Size(max = 100) List<@Valid Pause> pauses) {
    /** From, inclusive, to, exclusive. */
    public record Pause(@NotNull Instant from, @NotNull Instant to) {
        public Pause {
            if (from != null && to != null && !from.isBefore(to)) {
                throw BusinessException.invalid(List.of(new FieldError("to", "field.order", Map.of())));
            }
        }
    }
}
