package org.yiyun.insured.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.insured.InsuranceState;

/**
 * A cover as it is known now.
 *
 * @param id null for one that is not stored yet
 */
record KnownCover(
        @Nullable Long id, String identity, String name, String insuranceType, String personType, InsuranceState state, String region,
        LocalDate since, @Nullable LocalDate until, @Nullable String employer, @Nullable String phone, @Nullable Instant knownFrom) {
    /** The same insurance of the same person from the same day. */
    boolean isSame(KnownCover other) {
        return identity.equals(other.identity) && insuranceType.equals(other.insuranceType) && since.equals(other.since);
    }

    /** Another insurance of that kind that has a day in common. */
    boolean overlaps(KnownCover other) {
        return !isSame(other) && identity.equals(other.identity) && insuranceType.equals(other.insuranceType)
                && (until == null || !until.isBefore(other.since)) && (other.until == null || !other.until.isBefore(since));
    }

    /** Whether they say the same. */
    boolean says(KnownCover other) {
        return content().equals(other.content());
    }

    private KnownCover content() {
        return new KnownCover(null, identity, name, insuranceType, personType, state, region, since, until, employer, phone, null);
    }

    /** Without who it is about. */
    @Override
    public String toString() {
        return "KnownCover[" + id + " " + insuranceType + " " + since + "]";
    }
}
