package org.yiyun.reimbursement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A claim in a list.
 *
 * @param person identity number, masked for who may not see it
 * @param day    the day of the bill that decides
 * @param amount total of the bill, in yuan
 */
public record ClaimRow(
        String number, ClaimKind kind, ClaimStatus status, String bill, String person, String institution, String institutionName, String invoice,
        LocalDate day, BigDecimal amount, String registeredBy, Instant registeredAt) {}
