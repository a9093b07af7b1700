package org.yiyun.publicity;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which campaigns; what is null or empty does not narrow.
 *
 * @param channel   code of a channel
 * @param owner     login
 * @param directive number of the policy text
 * @param q         part of number, title, goal, content or audience
 * @param from      under way on or after this day
 * @param to        under way on or before this day
 * @param overdue   only those with an activity that was to be held and is not recorded
 */
public record CampaignFilter(
        Set<CampaignStatus> status,
        @Nullable String channel,
        @Nullable String owner,
        @Nullable String directive,
        @Nullable String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean overdue) {
    public static final CampaignFilter ALL = new CampaignFilter(Set.of(), null, null, null, null, null, null, false);

    public CampaignFilter {
        status = Set.copyOf(status);
    }
}
