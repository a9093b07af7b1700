package org.yiyun.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dry run of a draft (试派) and what it has come to so far.
 *
 * @param id          also the job that runs it
 * @param revision    of the draft that is tried; a later edit wants another dry run
 * @param baseVersion the rules in force that the draft is compared with
 * @param finishedAt  null while it runs, and for ever if it was given up
 */
public record DryRunView(
        UUID id,
        int version,
        int revision,
        int baseVersion,
        LocalDate from,
        LocalDate to,
        String requestedBy,
        Instant requestedAt,
        Tally tally,
        @Nullable Instant finishedAt) {

    /**
     * How many tickets.
     *
     * @param tickets        replayed
     * @param other          of {@link DryRunEffect#OTHER_PERSON}
     * @param nobody         of {@link DryRunEffect#NOBODY}
     * @param somebody       of {@link DryRunEffect#SOMEBODY}
     * @param overflowBefore passed on to a later line by the rules in force
     * @param overflowAfter  by the draft
     */
    public record Tally(long tickets, long other, long nobody, long somebody, long overflowBefore, long overflowAfter) {}
}
