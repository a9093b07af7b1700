package org.yiyun.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is entered or imported for an institution, new or known. */
public record EditInstitution(
        @NotNull @Pattern(regexp = "[HP][0-9]{11}") String code,
        @NotBlank @Size(max = 200) String name,
        @Nullable InstitutionGrade grade,
        @NotBlank @Pattern(regexp = "[0-9]{2}([0-9]{2}([0-9]{2})?)?") String region,
        @NotNull InstitutionStatus status) {}
