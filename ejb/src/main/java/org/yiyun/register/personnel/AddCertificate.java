package org.yiyun.register.personnel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A certificate (资格证书). @param validUntil last day; null for good */
public record AddCertificate(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 60) String number,
        @NotBlank @Size(max = 100) String issuer,
        @NotNull LocalDate issuedOn,
        @Nullable LocalDate validUntil) {
    public AddCertificate {
        name = name == null ? null : name.strip();
        number = number == null ? null : number.strip();
        issuer = issuer == null ? null : issuer.strip();
    }
}
