package org.yiyun.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who rests on a policy as a whole (POL-12): what changes in it changes something for each of them.
 *
 * @param total how many there are; {@code users} may be fewer, those that matter most first
 */
public record PolicyUse(Kind kind, long total, List<User> users) {
    public PolicyUse {
        users = List.copyOf(users);
    }

    /** Texts: {@code policy.user.<kind>}. */
    public enum Kind {
        /** Institutions that have charged bills which are settled by the policy. */
        INSTITUTION,
        /** Insurances that are settled by it in messages of institutions. */
        INSURANCE
    }

    /**
     * One of them.
     *
     * @param id    national code of the institution or of the insurance
     * @param title name of the institution, empty if the register does not know it; where an insurance's rule is written
     * @param from  first day of the rule; null for an institution
     * @param to    day of the last bill; first day on which the rule does not hold any more, null for no end
     */
    public record User(String id, String title, @Nullable LocalDate from, @Nullable LocalDate to) {}
}
