package org.yiyun.reconciliation;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * How an institution stands in a week.
 *
 * @param week        any day of it
 * @param institution national code
 * @param lists       settlement lists to be uploaded
 * @param uploaded    of them
 * @param differences of the reconciliation
 * @param amount      their sum in yuan
 */
public record RecordWeek(
        @NotNull LocalDate week,
        @NotBlank @Size(max = 12) String institution,
        @NotNull @Min(0) @Max(10_000_000) Integer lists,
        @NotNull @Min(0) @Max(10_000_000) Integer uploaded,
        @NotNull @Min(0) @Max(10_000_000) Integer differences,
        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2) BigDecimal amount,
        @Nullable @Size(max = 500) String note) {
    public RecordWeek {
        institution = institution == null ? null : institution.strip();
        note = Typed.orNull(note);
    }
}
