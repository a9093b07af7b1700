package org.yiyun.reporting.periodic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** That it was handed to the bureau. @param receiver who took it at the bureau, and how */
public record SubmitPeriodic(@NotBlank @Size(max = 200) String receiver) {
    public SubmitPeriodic {
        receiver = receiver == null ? null : receiver.strip();
    }
}
