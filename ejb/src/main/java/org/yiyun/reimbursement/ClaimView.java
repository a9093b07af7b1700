package org.yiyun.reimbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BillView;

/**
 * A claim.
 *
 * @param bill       with what it comes to now; the person masked for who may not see it
 * @param birth      kind of birth or operation (计划生育类别) by which the bill was settled, a code of the policy; null for no maternity
 * @param offsite    off-site class by which the bill was settled, a code of the policy; null for care in the city
 * @param holder     masked like the person
 * @param card       masked like the person
 * @param firstBy    who passed the first review that stands; null if none does
 * @param secondBy   likewise the second
 * @param finalBy    likewise the last
 * @param alike      other claims of the person at the institution of the same day and amount, under other invoices
 * @param verbs      what the reader may do now
 * @param version    for {@code If-Match}
 */
public record ClaimView(
        String number, ClaimKind kind, ClaimStatus status, BillView bill, @Nullable String birth, String institution, String institutionName, String invoice,
        @Nullable String offsite, @Nullable String filing, @Nullable LocalDate filedFrom, @Nullable LocalDate filedTo, String holder,
        String bank, String card, String registeredBy, Instant registeredAt, @Nullable String firstBy, @Nullable String secondBy,
        @Nullable String finalBy, List<String> alike, List<ClaimVerb> verbs, int version) {
    public ClaimView {
        alike = List.copyOf(alike);
        verbs = List.copyOf(verbs);
    }
}
