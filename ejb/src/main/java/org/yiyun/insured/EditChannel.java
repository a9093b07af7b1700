package org.yiyun.insured;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A channel as it is edited.
 *
 * @param account   login of the only program that may ask in its name
 * @param least     the least verification that it must have made
 * @param perPerson queries for one person in an hour
 * @param misses    queries for unknown persons in an hour before it is held up
 */
public record EditChannel(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,
        @NotBlank @Size(max = 60) String name,
        @NotNull ChannelKind kind,
        @NotBlank @Size(max = 60) String account,
        @NotNull Verification least,
        @NotNull @Min(1) @Max(1000) Integer perPerson,
        @NotNull @Min(1) @Max(100_000) Integer misses,
        boolean active) {
    public EditChannel {
        name = name == null ? null : name.strip();
        account = account == null ? null : account.strip();
    }
}
