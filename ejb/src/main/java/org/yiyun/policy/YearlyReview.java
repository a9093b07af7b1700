package org.yiyun.policy;

import java.util.List;
import org.yiyun.policy.engine.PolicyYear;
import org.yiyun.policy.engine.Unchanged;

/**
 * Where a policy stands with what is to change every year.
 *
 * @param version   the one that is in force today
 * @param year      the policy year of today
 * @param unchanged what has neither been changed for the year nor been said to stay as it is
 * @param kept      what was said to stay as it is, of all years, the latest first
 */
public record YearlyReview(
        String policy, String title, int version, PolicyYear year, List<Unchanged> unchanged, List<KeptParameter> kept) {
    public YearlyReview {
        unchanged = List.copyOf(unchanged);
        kept = List.copyOf(kept);
    }

    /** Without what was said inside, and by whom. */
    YearlyReview forInstitutions() {
        return new YearlyReview(policy, title, version, year, unchanged, List.of());
    }
}
