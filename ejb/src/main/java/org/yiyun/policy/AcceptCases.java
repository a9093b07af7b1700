package org.yiyun.policy;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Proposed cases whose expectations somebody has confirmed.
 *
 * @param version the version for which they were proposed
 * @param names   of the proposals
 * @param checked how it was made sure that the amounts are right, as 手工核算; becomes a part of the cases' source
 * @param reason  of the new draft
 */
public record AcceptCases(
        @NotBlank String policy, @Min(1) int version, @NotEmpty @Size(max = 500) List<@NotBlank String> names,
        @NotBlank @Size(max = 500) String checked, @NotBlank @Size(max = 500) String reason) {
    public AcceptCases {
        names = names == null ? List.of() : List.copyOf(names);
    }
}
