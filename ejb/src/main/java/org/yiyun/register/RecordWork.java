package org.yiyun.register;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * Work that was done for somebody (REQ-SCP-03).
 *
 * @param system    code of the business system, null if it is about none
 * @param recipient for whom: office, agency, institution
 * @param hours     effort in hours of all who took part
 */
public record RecordWork(
        @NotNull AssuranceKind kind,
        @NotNull LocalDate onDate,
        @Nullable @Size(max = 60) String system,
        @NotBlank @Size(max = 120) String recipient,
        @NotNull @DecimalMin("0.25") @DecimalMax("200") @Digits(integer = 3, fraction = 2) BigDecimal hours,
        @NotBlank @Size(max = 1000) String what) {
    public RecordWork {
        system = Typed.orNull(system);
        recipient = recipient == null ? null : recipient.strip();
        what = what == null ? null : what.strip();
    }
}
