package org.yiyun.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Ends an entry and everything below it (目录停用), CODE-06: all whose code begins with {@code under}, and all that have one of those
 * above them; also what is planned for later days (ADR 108). A version that takes it back brings all of it back.
 *
 * @param effectiveOn the first day without them
 */
public record StopEntries(
        @NotBlank @Size(max = 200) String under, @NotNull LocalDate effectiveOn, @NotBlank @Size(max = 200) String label,
        @NotBlank @Size(max = 500) String reason) {}
