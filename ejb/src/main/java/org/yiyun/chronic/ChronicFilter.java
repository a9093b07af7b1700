package org.yiyun.chronic;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which registrations; what is null or empty does not narrow.
 *
 * @param disease     code
 * @param institution national code of one that is chosen, as is known now
 * @param region      beginning of the code
 * @param by          login of who registered
 * @param from        first day on which it was registered
 * @param to          last such day
 * @param on          day on which it holds
 */
public record ChronicFilter(
        Set<ChronicStatus> status, @Nullable String disease, @Nullable String institution, @Nullable String region, @Nullable String by,
        @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate on) {
    public ChronicFilter {
        status = Set.copyOf(status);
    }
}
