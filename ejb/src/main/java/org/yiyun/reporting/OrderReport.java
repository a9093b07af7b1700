package org.yiyun.reporting;

import jakarta.validation.constraints.NotBlank;

/** The order of an operation report. @param quarter as in {@code 2026Q3}, not one to come */
public record OrderReport(@NotBlank String quarter) {}
