package org.yiyun.insured;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of the register in clear, for features that work in that person's matter.
 *
 * @param covers the latest beginning first
 */
public record KnownPerson(String identity, String name, List<Cover> covers) {
    public KnownPerson {
        covers = List.copyOf(covers);
    }

    /** @param until last day, null for no end */
    public record Cover(
            String insuranceType, String personType, InsuranceState state, String region, LocalDate since, @Nullable LocalDate until,
            @Nullable String employer, @Nullable Instant knownFrom) {
        public boolean isOn(LocalDate day) {
            return !day.isBefore(since) && (until == null || !day.isAfter(until));
        }
    }

    /** Without who it is. */
    @Override
    public String toString() {
        return "KnownPerson[" + covers.size() + "]";
    }
}
