package org.yiyun.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A service that was delivered and that nothing else counts.
 *
 * @param item of the plan, one that is counted by such records
 */
public record RecordDelivery(
        @NotBlank @Size(max = 60) String item,
        @NotNull LocalDate onDate,
        @Min(1) @Max(10000) int quantity,
        @NotBlank @Size(max = 500) String note) {
    public RecordDelivery {
        note = note == null ? null : note.strip();
    }
}
