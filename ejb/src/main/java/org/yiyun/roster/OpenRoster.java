package org.yiyun.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Begins a version of the roster of a post.
 *
 * @param post    code
 * @param name    what stands above it, as in 2026国庆值班表; null for post and days
 * @param last    included
 * @param pattern code of how the days are cut into shifts
 */
public record OpenRoster(
        @NotBlank @Size(max = 40) String post,
        @Nullable @Size(max = 100) String name,
        @NotNull LocalDate first,
        @NotNull LocalDate last,
        @NotBlank @Size(max = 40) String pattern) {}
