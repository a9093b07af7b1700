package org.yiyun.transaction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * An insurance is settled by another scheme from a day on.
 *
 * @param insuranceType national code {@code insutype}
 * @param from          not before tomorrow
 * @param scheme        policy with a published version
 * @param source        the document that says so
 */
public record ChangeScheme(
        @NotBlank @Size(max = 10) String insuranceType, @NotNull LocalDate from, @NotBlank @Size(max = 60) String scheme,
        @NotBlank @Size(max = 300) String source) {
    public ChangeScheme {
        insuranceType = insuranceType == null ? null : insuranceType.strip();
        scheme = scheme == null ? null : scheme.strip();
        source = source == null ? null : source.strip();
    }
}
