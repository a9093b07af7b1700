package org.yiyun.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** What the administrator enters for a role, new or known. */
public record EditRole(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") String code,
        @NotBlank @Size(max = 60) String name,
        @NotBlank @Size(max = 60) String nameEn,
        boolean secondFactor,
        @NotNull Set<Permission> permissions) {}
