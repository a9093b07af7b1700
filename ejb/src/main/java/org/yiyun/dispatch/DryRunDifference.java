package org.yiyun.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket for which a draft would have chosen otherwise.
 *
 * @param number counts the tickets of the dry run
 * @param at     when it was graded, the moment of the choice
 * @param actual who was assigned first in fact, whoever chose
 * @param before the choice of the rules in force when the dry run was ordered
 * @param after  the choice of the draft
 */
public record DryRunDifference(
        long number,
        String ticket,
        Instant at,
        @Nullable Integer level,
        DryRunEffect effect,
        @Nullable String actual,
        @Nullable String before,
        @Nullable String after) {}
