package org.yiyun.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the product has settled for one person under one scheme, without who it is.
 *
 * @param version  of the policy that is in force today, null if none is
 * @param accounts of the periods that today is in
 * @param bills    the newest first, those taken back too, at most {@link PersonBenefits#MOST_BILLS}
 */
public record PersonStatement(String scheme, String title, @Nullable Integer version, List<Account> accounts, List<Bill> bills) {
    public PersonStatement {
        accounts = List.copyOf(accounts);
        bills = List.copyOf(bills);
    }

    /**
     * What has accumulated, and what is left of it, in yuan.
     *
     * @param period     the policy year by the calendar year in which it begins, {@code 2025Q3}, {@code 2025-09}, or {@code -}
     * @param by         what keeps accounts apart, in words; empty for nothing
     * @param limit      the most that may accumulate by the version in force; null where there is none, or it depends on the bill
     * @param limitTitle what the policy calls it
     * @param left       never below 0
     * @param source     document and clause of the limit
     */
    public record Account(
            String code, String title, String period, String by, BigDecimal amount, @Nullable BigDecimal limit,
            @Nullable String limitTitle, @Nullable BigDecimal left, @Nullable String source) {}

    /**
     * A bill.
     *
     * @param on          the day that decides
     * @param version     of the policy that decides it, for good
     * @param parts       what the total is made of
     * @param explanation each step in a sentence; empty for one taken back
     */
    public record Bill(
            String number, LocalDate on, int version, BigDecimal total, BigDecimal eligible, BigDecimal payout, BigDecimal selfPay,
            boolean cancelled, List<BenefitResult.Part> parts, List<String> explanation) {
        public Bill {
            parts = List.copyOf(parts);
            explanation = List.copyOf(explanation);
        }
    }
}
