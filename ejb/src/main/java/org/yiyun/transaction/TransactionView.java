package org.yiyun.transaction;

import org.jspecify.annotations.Nullable;

/**
 * A transaction with all that is kept of it.
 *
 * @param operator who worked at the institution
 * @param area     region of the institution
 * @param insured  region of the insurance as it was told
 * @param attempt  more than 1: it was worked on again after a failure
 * @param advice   what to do
 * @param link     page of what a refusal rests on; empty for none
 * @param person   whom it is about: masked, in full for who may see it
 * @param input    JSON without personal data in clear
 * @param output   likewise; null while it runs
 */
public record TransactionView(
        TransactionRow row, String operator, @Nullable String area, @Nullable String insured, int attempt, @Nullable String advice,
        @Nullable String link, @Nullable Person person, String input, @Nullable String output) {
    /** @param number person number, @param identity number of the identity card */
    public record Person(String number, String identity, String name) {}
}
