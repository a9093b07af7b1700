package org.yiyun.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which bills; what is null does not narrow.
 *
 * @param from      first day that decides
 * @param to        last such day
 * @param cancelled those taken back, or those that count
 * @param institution national code of the institution that charges
 */
public record BillFilter(
        @Nullable String scheme, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Boolean cancelled, @Nullable String institution) {}
