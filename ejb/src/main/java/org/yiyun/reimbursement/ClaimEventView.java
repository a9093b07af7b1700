package org.yiyun.reimbursement;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a claim.
 *
 * @param type   what; texts {@code reimbursement.event.*}
 * @param step   where the claim stood before
 * @param reason why, or what was remarked; null for nothing
 * @param bill   number of the bill that it had afterwards
 * @param payout what the bill came to then, in yuan
 */
public record ClaimEventView(
        int sequence, Type type, @Nullable ClaimStatus step, String actor, Instant at, @Nullable String reason, String bill,
        BigDecimal payout) {
    /** What happens to claims. */
    public enum Type { REGISTER, PASS, RETURN, CORRECT, WITHDRAW }
}
