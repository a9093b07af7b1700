package org.yiyun.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Puts somebody on duty.
 *
 * @param post  code of the post
 * @param staff login name
 * @param name  what people call them
 * @param to    not included
 */
public record AssignShift(
        @NotBlank @Size(max = 40) String post,
        @NotBlank @Size(max = 60) String staff,
        @NotBlank @Size(max = 60) String name,
        @NotNull Instant from,
        @NotNull Instant to) {}
