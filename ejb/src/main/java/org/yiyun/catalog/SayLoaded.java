package org.yiyun.catalog;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An institution has loaded a version.
 *
 * @param version     number of a published version
 * @param institution national code; an institution's own program leaves it out, staff says for whom it speaks
 */
public record SayLoaded(@NotNull @Min(1) Integer version, @Nullable @Size(max = 12) String institution) {}
