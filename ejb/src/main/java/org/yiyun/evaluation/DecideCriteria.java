package org.yiyun.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The word of the second person on a draft of criteria. */
public record DecideCriteria(@NotNull Boolean approved, @NotBlank @Size(max = 1000) String note) {
    public DecideCriteria {
        note = note == null ? null : note.strip();
    }
}
