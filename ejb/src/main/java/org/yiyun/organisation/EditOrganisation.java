package org.yiyun.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is entered for an organisation, new or known. */
public record EditOrganisation(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}") String code,
        @NotBlank @Size(max = 100) String name,
        @NotNull OrganisationKind kind,
        @Nullable @Size(max = 40) String parent,
        @NotBlank @Pattern(regexp = "[0-9]{2}([0-9]{2}([0-9]{2})?)?") String region,
        @Nullable @Size(max = 30) String phone,
        boolean active) {}
