package org.yiyun.problem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param defect  number in the contract's list of faults
 * @param tickets how many tickets are linked
 */
public record ProblemRow(
        String number, String title, @Nullable String module, ProblemStatus status, @Nullable String workaround, @Nullable String owner,
        @Nullable Integer defect, int tickets, Instant updatedAt, int version) {}
