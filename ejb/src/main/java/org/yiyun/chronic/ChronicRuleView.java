package org.yiyun.chronic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What may be chosen and for how long, from a day to a day.
 *
 * @param to           the first day on which it does not hold any more; null for no end
 * @param institutions how many may be chosen for a registration on one day
 * @param changes      how many changes a registration may have in a calendar year
 * @param months       the longest time for which a registration may hold; null for no end
 */
public record ChronicRuleView(
        LocalDate from, @Nullable LocalDate to, int institutions, int changes, @Nullable Integer months, String source, String changedBy) {}
