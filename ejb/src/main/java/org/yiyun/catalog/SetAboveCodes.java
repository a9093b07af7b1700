package org.yiyun.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Other codes from that day on, not before today; each has at most six characters, as the national column has.
 *
 * @param reason the document or agreement that says so
 */
public record SetAboveCodes(
        @NotNull LocalDate effectiveOn,
        @NotBlank @Pattern(regexp = CODE) String ownExpense,
        @NotBlank @Pattern(regexp = CODE) String ownShare,
        @NotBlank @Pattern(regexp = CODE) String notAllowed,
        @NotBlank @Size(max = 1000) String reason) {
    private static final String CODE = "|[0-9A-Za-z]{1,6}";
}
