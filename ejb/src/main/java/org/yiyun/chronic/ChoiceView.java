package org.yiyun.chronic;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An institution that was chosen, as was known during some time.
 *
 * @param until     last day, null as long as the registration holds
 * @param counted   whether it is a change in the sense of the rule
 * @param knownFrom when it was recorded
 * @param knownTo   when it was recorded otherwise; null while it holds
 */
public record ChoiceView(
        long id, String institution, String institutionName, LocalDate since, @Nullable LocalDate until, boolean counted, String reason,
        Instant knownFrom, @Nullable Instant knownTo, String by) {
    public boolean isKnown() {
        return knownTo == null;
    }

    /** Whether it counts on that day, as is known now. */
    public boolean isOn(LocalDate day) {
        return knownTo == null && !since.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
