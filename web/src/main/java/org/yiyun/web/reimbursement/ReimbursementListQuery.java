package org.yiyun.web.reimbursement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.reimbursement.ClaimFilter;
import org.yiyun.reimbursement.ClaimKind;
import org.yiyun.reimbursement.ClaimStatus;

/** What the address of the list of claims says; what cannot be read there does not narrow. */
final class ReimbursementListQuery {
    private ReimbursementListQuery() {}

    /** @param params empty text for what is not there; {@code status=REVIEW} is all three reviews */
    static ClaimFilter parse(UnaryOperator<String> params) {
        return new ClaimFilter(
                status(params.apply("status").strip()), kind(params.apply("kind").strip()), upper(params.apply("q")), upper(params.apply("institution")), day(params.apply("from")),
                day(params.apply("to")));
    }

    private static Set<ClaimStatus> status(String text) {
        return text.equals("REVIEW")
                ? ClaimStatus.REVIEWS
                : Arrays.stream(ClaimStatus.values()).filter(one -> one.name().equals(text)).collect(Collectors.toSet());
    }

    private static @Nullable ClaimKind kind(String text) {
        return Arrays.stream(ClaimKind.values()).filter(one -> one.name().equals(text)).findFirst().orElse(null);
    }

    /** Numbers are kept in capitals. */
    private static @Nullable String upper(String text) {
        return text.isBlank() ? null : text.strip().toUpperCase(Locale.ROOT);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
