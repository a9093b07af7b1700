package org.yiyun.standardization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of the list of codes.
 *
 * @param version     counted from 1
 * @param approvedBy  null as long as it is proposed only: it does not hold
 * @param inForce     whether it is the one that holds today
 */
public record StandardList(
        int version, LocalDate effectiveOn, String reason, List<StandardCode> codes, String createdBy, Instant createdAt,
        @Nullable String approvedBy, @Nullable Instant approvedAt, boolean inForce) {
    public StandardList {
        codes = List.copyOf(codes);
    }

    public Optional<StandardCode> code(String code) {
        return codes.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
