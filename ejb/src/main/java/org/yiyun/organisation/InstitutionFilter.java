package org.yiyun.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Which institutions to list; null asks for nothing.
 *
 * @param q      part of the code or the name
 * @param region region by prefix
 */
public record InstitutionFilter(
        @Nullable String q, @Nullable InstitutionKind kind, @Nullable String region, @Nullable InstitutionStatus status) {
    public static final InstitutionFilter ALL = new InstitutionFilter(null, null, null, null);
}
