package org.yiyun.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says for some days, as was known during some time.
 *
 * @param values    canonical texts by field key
 * @param validFrom first day; null since ever
 * @param validTo   the day behind the last one; null for no end
 * @param knownFrom when the version that says so was published; null since ever
 * @param knownTo   when it was found to be otherwise; null while it holds
 * @param version   number of the version that brought the content
 */
public record EntryView(
        String library, String code, String name, @Nullable String parent, Map<String, String> values, @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo, @Nullable Instant knownFrom, @Nullable Instant knownTo, int version) {}
