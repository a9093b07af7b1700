package org.yiyun.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Adds an emergency contact.
 *
 * @param system that the contact is for
 * @param party  whose contact it is: bureau, operations provider, vendor, carrier
 */
public record AddContact(
        @NotBlank @Size(max = 60) String system,
        @NotBlank @Size(max = 60) String party,
        @NotBlank @Size(max = 60) String name,
        @NotBlank @Pattern(regexp = "[0-9+ -]{3,30}") String phone,
        @Nullable @Size(max = 200) String note) {}
