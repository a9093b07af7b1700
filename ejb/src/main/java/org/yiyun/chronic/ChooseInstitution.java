package org.yiyun.chronic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An institution is chosen for a registration (选点), instead of another one or besides (变更 or 新增).
 *
 * @param instead     id of the choice that ends the day before; null for none
 * @param institution national code
 * @param since       first day
 */
public record ChooseInstitution(
        @Nullable Long instead, @NotBlank @Size(max = 40) String institution, @NotNull LocalDate since,
        @NotBlank @Size(max = 500) String reason) {
    public ChooseInstitution {
        institution = institution == null ? null : institution.strip();
        reason = reason == null ? null : reason.strip();
    }
}
