package org.yiyun.reimbursement;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which claims; what is null or empty does not narrow.
 *
 * @param words       the beginning of number, bill, invoice or code of the institution
 * @param institution code
 * @param from        first day of the bill
 * @param to          last such day
 */
public record ClaimFilter(
        Set<ClaimStatus> status, @Nullable ClaimKind kind, @Nullable String words, @Nullable String institution, @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public static final ClaimFilter ALL = new ClaimFilter(Set.of(), null, null, null, null, null);

    public ClaimFilter {
        status = Set.copyOf(status);
    }
}
