package org.yiyun.visit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done at a visit (服务记录).
 *
 * @param parts       replaced or brought along
 * @param confirmedBy name of the user who confirmed it, personal data
 * @param writtenBy   login
 */
public record VisitReport(
        String work, @Nullable String parts, @Nullable String note, @Nullable String confirmedBy, String writtenBy, Instant writtenAt) {}
