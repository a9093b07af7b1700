package org.yiyun.chronic;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when an approved registration holds, as was known during some time.
 *
 * @param until   last day, null for no end
 * @param knownTo when it was found to be otherwise; null while it holds
 */
public record TermView(LocalDate from, @Nullable LocalDate until, Instant knownFrom, @Nullable Instant knownTo, String by) {}
