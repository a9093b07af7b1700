package org.yiyun.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * That what was found is corrected.
 *
 * @param correction what was done (整改措施)
 * @param onDate     day of it: not before the inspection, not to come
 */
public record CorrectFinding(@NotBlank @Size(max = 1000) String correction, @NotNull LocalDate onDate) {
    public CorrectFinding {
        correction = correction == null ? null : correction.strip();
    }
}
