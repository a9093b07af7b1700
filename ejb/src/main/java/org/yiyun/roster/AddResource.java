package org.yiyun.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Adds something that helps in an emergency.
 *
 * @param amount how many or how much, in words; of a channel its number, group or frequency
 * @param place  where it is kept; of a channel who can be reached by it
 * @param keeper who keeps it
 * @param phone  of the keeper
 * @param usage  when and how it is used
 */
public record AddResource(
        @NotNull ResourceKind kind,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 60) String amount,
        @NotBlank @Size(max = 120) String place,
        @NotBlank @Size(max = 60) String keeper,
        @NotBlank @Pattern(regexp = "[0-9+ -]{3,30}") String phone,
        @Nullable @Size(max = 300) String usage) {}
