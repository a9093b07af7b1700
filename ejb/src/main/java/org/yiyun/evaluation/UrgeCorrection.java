package org.yiyun.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What an institution is urged to correct (督促整改).
 *
 * @param text        what is to be corrected
 * @param owner       login of the member of staff who follows it up
 * @param workingDays until when, from today
 */
public record UrgeCorrection(
        @NotBlank @Size(max = 2000) String text, @NotBlank @Size(max = 60) String owner, @NotNull @Min(1) @Max(120) Integer workingDays) {
    public UrgeCorrection {
        text = text == null ? null : text.strip();
        owner = owner == null ? null : owner.strip();
    }
}
