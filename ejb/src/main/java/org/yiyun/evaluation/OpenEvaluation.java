package org.yiyun.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param period that is over: {@code 2026-Q1} or {@code 2026} */
public record OpenEvaluation(@NotBlank @Size(max = 7) String period) {
    public OpenEvaluation {
        period = period == null ? null : period.strip();
    }
}
