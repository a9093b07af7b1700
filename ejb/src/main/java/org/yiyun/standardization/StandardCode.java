package org.yiyun.standardization;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.yiyun.organisation.InstitutionKind;

/**
 * A national code (国家医保信息业务编码).
 *
 * @param code      by which the product knows it: {@code DRUG}
 * @param number    its place in the national list, from 1
 * @param libraries keys of the libraries of {@code catalog} that carry it; none for a code that has no library here
 * @param kinds     institutions that it concerns
 * @param guide     what an institution has to do about it, for 《贯标指导手册报告》
 */
public record StandardCode(
        @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,
        @NotNull @Min(1) @Max(99) Integer number,
        @NotBlank @Size(max = 60) String nameZh,
        @NotBlank @Size(max = 100) String nameEn,
        @NotNull List<String> libraries,
        @NotNull List<InstitutionKind> kinds,
        @NotBlank @Size(max = 2000) String guide) {
    public StandardCode {
        libraries = libraries == null ? List.of() : List.copyOf(libraries);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }

    public boolean concerns(InstitutionKind kind) {
        return kinds.contains(kind);
    }
}
