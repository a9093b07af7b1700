package org.yiyun.benefit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill with all that is known of it.
 *
 * @param result   worked out again from the archived version, with every step; null once it is taken back
 * @param history  every result that it ever had, the first one first
 * @param accounts what the person has accumulated under the scheme by now, with all bills that count
 * @param others   the person's other bills under the scheme, in the order in which they count
 */
public record BillDetails(
        BillView bill, @Nullable BenefitResult result, List<Outcome> history, List<Account> accounts, List<BillView> others) {
    public BillDetails {
        history = List.copyOf(history);
        accounts = List.copyOf(accounts);
        others = List.copyOf(others);
    }

    /**
     * A result that the bill had.
     *
     * @param cause number of the bill that brought it about: this one, or another of the same person
     */
    public record Outcome(int revision, BigDecimal payout, BigDecimal selfPay, BigDecimal eligible, String cause, Instant at, String by) {}

    /**
     * What has accumulated in an account (年度累计).
     *
     * @param period the policy year by the calendar year in which it begins, {@code 2025Q3}, {@code 2025-09}, or {@code -}
     * @param by      what keeps accounts apart, empty for nothing
     * @param byTitle the same in words
     */
    public record Account(String code, String title, String period, String by, String byTitle, BigDecimal amount) {}
}
