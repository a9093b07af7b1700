package org.yiyun.organisation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is entered for a member of staff, new or known. */
public record EditStaff(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,19}") String number,
        @NotBlank @Size(max = 60) String name,
        @NotBlank @Size(max = 40) String organisation,
        @Nullable @Size(max = 40) String login,
        @Nullable @Size(max = 30) String phone,
        @Nullable @Email @Size(max = 120) String email,
        @Nullable SupportLine line,
        @NotNull Set<String> posts,
        @NotNull Set<String> skills,
        boolean active) {}
