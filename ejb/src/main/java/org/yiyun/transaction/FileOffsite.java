package org.yiyun.transaction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * Off-site care is filed for a person (异地就医备案).
 *
 * @param insuranceType national code {@code insutype} of the cover that it rests on
 * @param region        where the care will be, six digits
 * @param institution   national code, where it is known
 * @param until         last day; null for no end
 * @param reason        why, with the paper that it rests on
 */
public record FileOffsite(
        @NotBlank @Size(max = 20) String identity, @NotBlank @Size(max = 60) String name, @NotBlank @Size(max = 10) String insuranceType,
        @NotBlank @Pattern(regexp = "[1-9][0-9]{5}", message = "field.insured.region") String region, @Nullable @Size(max = 12) String institution,
        @NotNull LocalDate from, @Nullable LocalDate until, @NotBlank @Size(max = 300) String reason) {
    public FileOffsite {
        name = name == null ? null : name.strip();
        insuranceType = insuranceType == null ? null : insuranceType.strip();
        region = region == null ? null : region.strip();
        institution = Typed.orNull(institution);
        reason = reason == null ? null : reason.strip();
    }

    /** Without who it is about. */
    @Override
    public String toString() {
        return "FileOffsite[" + region + " " + from + "]";
    }
}
