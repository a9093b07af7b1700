package org.yiyun.chronic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * A person is to be registered.
 *
 * @param identity      number of the insured person
 * @param insuranceType national code {@code insutype}
 * @param disease       code of the library of outpatient chronic diseases
 * @param until         last day; null for no end, where the rule allows it
 * @param evidence      what proves the disease: diagnosis, by whom, when; files come beside it
 * @param institutions  national codes of those that are chosen from the first day on; may be none
 */
public record RegisterChronic(
        @NotBlank @Size(max = 20) String identity, @NotBlank @Size(max = 60) String name, @NotBlank @Size(max = 10) String insuranceType,
        @NotBlank @Size(max = 40) String disease, @NotNull LocalDate from, @Nullable LocalDate until,
        @NotBlank @Size(max = 2000) String evidence, @Nullable @Size(max = 20) List<@Size(max = 40) String> institutions) {
    public RegisterChronic {
        name = name == null ? null : name.strip();
        disease = disease == null ? null : disease.strip();
        evidence = evidence == null ? null : evidence.strip();
        institutions = Typed.all(institutions);
    }

    /** Without who it is about. */
    @Override
    public String toString() {
        return "RegisterChronic[" + disease + " " + from + "]";
    }
}
