package org.yiyun.chronic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A registration ends earlier, or is withdrawn before it was decided.
 *
 * @param lastDay on which it still holds; null for one that is withdrawn
 */
public record EndChronic(@Nullable LocalDate lastDay, @NotBlank @Size(max = 1000) String reason) {
    public EndChronic {
        reason = reason == null ? null : reason.strip();
    }
}
