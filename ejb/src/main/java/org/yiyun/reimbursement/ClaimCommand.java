package org.yiyun.reimbursement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody does to a claim. One record for each {@link ClaimVerb}; its components are the body of the REST verb. */
public sealed interface ClaimCommand {
    /** 通过: the next review, or the claim is approved. */
    record Pass(@Nullable @Size(max = 1000) String reason) implements ClaimCommand {}

    /** 退回: one step back. */
    record Return(@NotBlank @Size(max = 1000) String reason) implements ClaimCommand {}

    /** 更正: registers it anew, with another bill if the figures were wrong; the bill that it had is taken back then. */
    record Correct(
            @NotBlank @Size(max = 30) String bill, @NotBlank @Size(max = 20) String institution,
            @NotBlank @Size(max = 100) String institutionName, @NotBlank @Size(max = 40) String invoice,
            @Nullable @Size(max = 40) String filing, @Nullable LocalDate filedFrom, @Nullable LocalDate filedTo,
            @NotBlank @Size(max = 60) String holder, @NotBlank @Size(max = 100) String bank, @NotBlank @Size(max = 40) String card)
            implements ClaimCommand {
        RegisterClaim words() {
            return new RegisterClaim(bill, institution, institutionName, invoice, filing, filedFrom, filedTo, holder, bank, card);
        }
    }

    /** 撤回: the bill is taken back with it. */
    record Withdraw(@NotBlank @Size(max = 400) String reason) implements ClaimCommand {}
}
