package org.yiyun.reporting.periodic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the reviewer says. @param passed false returns it to be made again */
public record ReviewPeriodic(@NotNull Boolean passed, @NotBlank @Size(max = 1000) String remark) {
    public ReviewPeriodic {
        remark = remark == null ? null : remark.strip();
    }
}
