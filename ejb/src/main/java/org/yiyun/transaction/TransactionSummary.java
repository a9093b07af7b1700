package org.yiyun.transaction;

import java.util.List;

/**
 * What a selection of transactions comes to.
 *
 * @param infnos       by transaction, in order of the number; all that are not taken, whatever their numbers, last under an empty one
 * @param reasons      refusals and failures by code, the most frequent first
 * @param institutions those with the most refusals and failures first, at most {@link #MOST}
 * @param slowest      at most {@link #SLOW}, the slowest first
 */
public record TransactionSummary(
        long total, List<ByInfno> infnos, List<ByReason> reasons, List<ByInstitution> institutions, List<TransactionRow> slowest) {
    public static final int MOST = 20;
    public static final int SLOW = 10;

    public TransactionSummary {
        infnos = List.copyOf(infnos);
        reasons = List.copyOf(reasons);
        institutions = List.copyOf(institutions);
        slowest = List.copyOf(slowest);
    }

    /** @param p95 milliseconds in which 95 of 100 were answered, 0 without any */
    public record ByInfno(String infno, long total, long done, long refused, long failed, long running, long p95) {}

    /** @param share of all refusals and failures, in percent */
    public record ByReason(String code, long count, int share) {}

    /** Counts of one institution. */
    public record ByInstitution(String institution, long total, long refused, long failed) {}
}
