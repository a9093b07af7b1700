package org.yiyun.chronic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * Whether care of a person on a day is that of a registered disease at a chosen institution.
 *
 * @param institution national code; null if it does not matter
 */
public record CheckChronic(
        @NotBlank @Size(max = 20) String identity, @NotBlank @Size(max = 60) String name, @NotBlank @Size(max = 10) String insuranceType,
        @NotBlank @Size(max = 40) String disease, @Nullable @Size(max = 40) String institution, @NotNull LocalDate on) {
    public CheckChronic {
        name = name == null ? null : name.strip();
        disease = disease == null ? null : disease.strip();
        institution = Typed.orNull(institution);
    }

    /** Without who it is about. */
    @Override
    public String toString() {
        return "CheckChronic[" + disease + " " + on + "]";
    }
}
