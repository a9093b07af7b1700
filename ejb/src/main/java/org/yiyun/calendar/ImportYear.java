package org.yiyun.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An announcement to take in.
 *
 * @param source  which announcement it is, for example its number
 * @param content json, csv or xlsx; what it is, is told from the content
 */
public record ImportYear(
        @Min(2000) @Max(2100) int year,
        @NotBlank @Size(max = 500) String source,
        @NotNull @Size(min = 1, max = ImportYear.MAX_BYTES) byte[] content) {
    /** A year has some forty days to tell of. */
    public static final int MAX_BYTES = 1024 * 1024;
}
