package org.yiyun.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a caller may see (数据范围).
 *
 * @param institution code of the only institution, or null
 * @param regions     administrative region codes whose rows may be seen, by prefix; empty means all
 */
public record Scope(@Nullable String institution, Set<String> regions) {
    public static final Scope ALL = new Scope(null, Set.of());

    public Scope {
        regions = Set.copyOf(regions);
    }

    public static Scope institution(String code) {
        return new Scope(code, Set.of());
    }

    public boolean isAll() {
        return institution == null && regions.isEmpty();
    }

    /** Whether a row of that institution and region may be seen. */
    public boolean covers(@Nullable String rowInstitution, @Nullable String rowRegion) {
        if (institution != null) {
            return institution.equals(rowInstitution);
        }
        return regions.isEmpty() || (rowRegion != null && regions.stream().anyMatch(rowRegion::startsWith));
    }
}
