package org.yiyun.roster;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a roster in a list.
 *
 * @param last    included
 * @param pattern code
 * @param number  counts the versions of the post and the days, from 1
 */
public record RosterRow(
        long id, String post, String postName, String name, LocalDate first, LocalDate last, String pattern, int number,
        RosterStatus status, Instant createdAt, String createdBy, @Nullable Instant publishedAt, @Nullable String publishedBy,
        int version) {}
