package org.yiyun.reimbursement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How far a claim is, for the person whose it is: nothing of who reviews, and nothing of the account.
 *
 * @param step     where it stands, in words
 * @param nextStep what comes next, in words
 * @param day      of the bill
 * @param amount   total of the bill, in yuan
 */
public record ClaimProgress(
        String number, ClaimKind kind, String kindName, ClaimStatus status, String step, String nextStep, String institutionName,
        LocalDate day, BigDecimal amount, Instant registeredAt, Instant changedAt) {}
