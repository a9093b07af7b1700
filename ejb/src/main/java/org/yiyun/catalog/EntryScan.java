package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.internal.EntryScanStore;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.internal.Library;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Whole libraries and long lists of codes, for features that compare them with others. */
@Stateless
@Requires(Permission.CATALOG_READ)
public class EntryScan {
    private static final int CODES = 1_000;

    private final Libraries libraries;
    private final EntryScanStore store;

    @Inject
    public EntryScan(Libraries libraries, EntryScanStore store) {
        this.libraries = libraries;
        this.store = store;
    }

    /** For the proxy. */
    protected EntryScan() {
        this(null, null);
    }

    /**
     * The entries in force on a day, as is known now, in the order of codes.
     *
     * @param keys   fields to read, at least one
     * @param behind code behind which to begin; null for the beginning
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND
     */
    public List<EntryFields> inForce(String library, LocalDate on, List<String> keys, @Nullable String behind, int limit) {
        return store.fields(libraries.get(library), on, keys, behind, limit);
    }

    /** How codes stand on a day, by code; what the library never had is missing. @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public List<EntryStanding> standings(String library, Collection<String> codes, LocalDate on) {
        Library of = libraries.get(library);
        List<EntryStanding> standings = new ArrayList<>();
        parts(codes).forEach(part -> standings.addAll(store.standings(of, on, part)));
        return standings;
    }

    /**
     * Price limits in yuan that hold on a day for institutions of that level and region, by code; a code without one is missing.
     *
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND
     */
    public Map<String, BigDecimal> limits(String library, Collection<String> codes, LocalDate on, String level, String region) {
        Library of = libraries.get(library);
        Map<String, BigDecimal> limits = new HashMap<>();
        parts(codes).forEach(part -> limits.putAll(store.limits(of, on, part, level, region)));
        return limits;
    }

    /** A statement takes a thousand codes. */
    private static List<List<String>> parts(Collection<String> codes) {
        List<String> all = List.copyOf(codes);
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CODES) {
            parts.add(all.subList(from, Math.min(all.size(), from + CODES)));
        }
        return parts;
    }
}
