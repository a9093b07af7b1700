package org.yiyun.transaction;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A filing of off-site care.
 *
 * @param identity      masked
 * @param name          masked
 * @param insuredRegion where the person is insured
 * @param region        where the care may be: anywhere in the same pool
 * @param until         last day; null for no end
 * @param filedBy       institution that referred, or login of who filed
 */
public record OffsiteFilingView(
        String number, String personNumber, String identity, String name, String insuredRegion, String region, @Nullable String institution,
        LocalDate from, @Nullable LocalDate until, String reason, String filedBy, Instant createdAt, @Nullable Instant cancelledAt,
        @Nullable String cancelReason) {
    public boolean isCancelled() {
        return cancelledAt != null;
    }
}
