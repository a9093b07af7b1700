package org.yiyun.chronic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A choice ends, or is taken back as if it had never been made (删除).
 *
 * @param lastDay not before yesterday; null to take back a choice that has not begun yet
 */
public record EndChoice(@Nullable LocalDate lastDay, @NotBlank @Size(max = 500) String reason) {
    public EndChoice {
        reason = reason == null ? null : reason.strip();
    }
}
