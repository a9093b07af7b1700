package org.yiyun.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * The codes of {@code overlmt_dspo_way} (医保目录超限处理方式) by which files say what becomes of the part above a limit, from a day on. The
 * national interface refers to a dictionary of that name and has none, so that who sends and who reads have to agree on them (ADR 115).
 *
 * @param reason the document or agreement that says so
 */
public record AboveCodes(
        LocalDate effectiveOn, String ownExpense, String ownShare, String notAllowed, String reason, String createdBy, Instant createdAt) {

    public String of(AboveLimit limit) {
        return switch (limit) {
            case OWN_EXPENSE -> ownExpense;
            case OWN_SHARE -> ownShare;
            case NOT_ALLOWED -> notAllowed;
        };
    }

    /** What a code says; empty for one that says nothing. */
    public Optional<AboveLimit> limit(String code) {
        return Arrays.stream(AboveLimit.values()).filter(limit -> of(limit).equals(code)).findFirst();
    }
}
