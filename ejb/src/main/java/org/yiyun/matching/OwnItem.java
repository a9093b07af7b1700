package org.yiyun.matching;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An item of an institution's own catalogue (院内目录项目).
 *
 * @param code          the institution's own code, unique in its list of the library
 * @param otherName     trade name or alias
 * @param form          dosage form
 * @param specification strength and pack in one
 * @param approval      approval or registration number
 * @param nationalCode  the national code that the institution has noted for it, which may be out of date
 * @param price         what the institution asks for one, in yuan
 */
public record OwnItem(
        @NotBlank @Size(max = 60) String code,
        @NotBlank @Size(max = 300) String name,
        @Nullable @Size(max = 300) String otherName,
        @Nullable @Size(max = 100) String form,
        @Nullable @Size(max = 300) String specification,
        @Nullable @Size(max = 300) String maker,
        @Nullable @Size(max = 100) String approval,
        @Nullable @Size(max = 200) String nationalCode,
        @Nullable @DecimalMin("0") @DecimalMax("99999999.99") @Digits(integer = 8, fraction = 4) BigDecimal price) {
    public OwnItem {
        code = code == null ? null : code.strip();
        name = name == null ? null : name.strip();
    }
}
