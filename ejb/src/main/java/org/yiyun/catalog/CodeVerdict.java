package org.yiyun.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the libraries say of a code.
 *
 * @param library     key of the library that was asked, of several the one that knows it or the first
 * @param libraryName Chinese
 * @param name        of the entry; null unless it is known
 * @param from        first day on which the entry that is known is in force; null since ever or unknown
 * @param until       the day behind the last one; null for no end or unknown
 */
public record CodeVerdict(
        String library, String libraryName, String code, LocalDate on, CodeStanding standing, @Nullable String name, @Nullable LocalDate from,
        @Nullable LocalDate until) {}
