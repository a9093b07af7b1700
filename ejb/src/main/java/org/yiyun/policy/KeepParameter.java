package org.yiyun.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A parameter that is expected to change every year stays as it is for one.
 *
 * @param parameter its code
 * @param year      the policy year, by the calendar year in which it begins
 * @param reason    why it does not change
 * @param document  the document that says so, with its number
 */
public record KeepParameter(
        @NotBlank @Size(max = 60) String parameter, @NotNull Integer year, @NotBlank @Size(max = 500) String reason,
        @NotBlank @Size(max = 200) String document) {}
