package org.yiyun.insured;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel asks for a person. Never kept, and never in an address.
 *
 * @param channel      code of the channel
 * @param identity     identity number of the insured person
 * @param name         the person's name, which has to belong to the number
 * @param verification what the channel has done to know who asks
 * @param parts        of the answer; null or empty for all
 */
public record InsuredQuery(
        @NotBlank @Size(max = 40) String channel,
        @NotBlank @Size(max = 20) String identity,
        @NotBlank @Size(max = 60) String name,
        @NotNull QueryPurpose purpose,
        @NotNull Verification verification,
        @Nullable @Size(max = 10) List<InsuredPart> parts) {
    /** Without who it is about. */
    @Override
    public String toString() {
        return "InsuredQuery[" + channel + " " + purpose + " " + verification + "]";
    }
}
