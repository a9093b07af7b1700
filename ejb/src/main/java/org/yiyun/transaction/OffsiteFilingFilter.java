package org.yiyun.transaction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which filings; what is null does not narrow.
 *
 * @param region    beginning of where the care may be
 * @param filedBy   institution or login
 * @param on        day on which it holds
 * @param cancelled those taken back, or those that count
 */
public record OffsiteFilingFilter(@Nullable String region, @Nullable String filedBy, @Nullable LocalDate on, @Nullable Boolean cancelled) {}
