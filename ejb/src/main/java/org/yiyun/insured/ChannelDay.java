package org.yiyun.insured;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a channel was used on a day.
 *
 * @param queries  all; the sum of the others
 * @param unknown  for persons of whom nothing is known, or who may not be known of
 * @param limited  refused, too many for one person
 * @param heldUp   refused, too many unknown persons
 * @param unverified refused, the verification was too weak
 * @param open     that came to no end
 * @param p95      milliseconds in which 95 of 100 answers were given, null without answers
 */
public record ChannelDay(
        LocalDate day, long queries, long answered, long unknown, long limited, long heldUp, long unverified, long open,
        @Nullable Integer p95) {
    public long refused() {
        return limited + heldUp + unverified;
    }
}
