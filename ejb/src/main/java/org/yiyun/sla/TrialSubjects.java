package org.yiyun.sla;

import java.time.Instant;
import java.util.List;

/** Subjects of the past on which a draft can be tried; the feature that keeps them implements it. */
public interface TrialSubjects {
    /**
     * A subject with its facts.
     *
     * @param position where it stands in the order of {@link #next}, greater than 0
     * @param name     by which people find it: the number of a ticket
     */
    record Subject(long position, String name, List<ServiceFact> facts) {
        public Subject {
            facts = List.copyOf(facts);
        }
    }

    /** How many began in {@code [from, to)}. */
    long count(Instant from, Instant to);

    /** Those of them behind a position, in the order of positions; one that the caller may not see has no facts. Empty at the end. */
    List<Subject> next(Instant from, Instant to, long position, int limit);
}
