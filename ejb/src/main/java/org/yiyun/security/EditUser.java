package org.yiyun.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the administrator enters for a user, new or known. */
public record EditUser(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9._-]{1,39}") String login,
        @NotBlank @Size(max = 60) String displayName,
        @Nullable @Size(max = 40) String organisation,
        @NotNull Set<String> roles,
        @NotNull Set<@Pattern(regexp = "[0-9]{2,12}") String> regions) {}
