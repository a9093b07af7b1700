package org.yiyun.roster;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a post shall ask of its people.
 *
 * @param skill     code; null for none
 * @param restHours between two shifts of one person; 0 for who is on call, null for the usual ones
 */
public record RequireOfPost(@Nullable @Size(max = 40) String skill, @Nullable @Min(0) @Max(48) Integer restHours) {}
