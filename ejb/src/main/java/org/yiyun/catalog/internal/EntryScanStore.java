package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.EntryFields;
import org.yiyun.catalog.EntryStanding;
import org.yiyun.catalog.engine.PriceLevel;
import org.yiyun.platform.database.Rows;

/** Reads many entries at once, with no more of them than is asked for. */
@ApplicationScoped
public class EntryScanStore {
    private static final String FIELDS = """
            select code, name, coalesce((select cast(json_object_agg(f.key, f.value) as text) from json_each_text(content) f
                where f.key in (:keys)), '{}')
            from catalog_entry where library = :library and upper_inf(known) and code > :behind and\s""" + EntryAt.IN_FORCE + " order by code";
    private static final String STANDINGS = """
            select code, bool_or(valid @> cast(:on as date)), max(upper(valid)) filter (where upper(valid) <= cast(:on as date)) - 1
            from catalog_entry where library = :library and upper_inf(known) and code in (:codes) group by code order by code""";

    /** The narrowest region goes before the level, as in {@link org.yiyun.catalog.PriceService#find}. */
    private static final String LIMITS = """
            select distinct on (code) code, value from catalog_price
            where library = :library and code in (:codes) and kind = 'LIMIT' and upper_inf(known) and valid @> cast(:on as date)
              and person_type = '' and (region = '' or starts_with(:region, region)) and level in ('', :level, :national)
            order by code, length(region) desc, level desc""";

    private final EntityManager em;

    @Inject
    public EntryScanStore(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected EntryScanStore() {
        this(null);
    }

    public List<EntryFields> fields(Library library, LocalDate on, List<String> keys, @Nullable String behind, int limit) {
        return Rows.of(em.createNativeQuery(FIELDS, Tuple.class)
                .setParameter("library", library.id())
                .setParameter("on", on)
                .setParameter("keys", keys)
                .setParameter("behind", behind == null ? "" : behind)
                .setMaxResults(limit), row -> new EntryFields(Rows.text(row, 0), Rows.text(row, 1), EntryJson.texts(Rows.text(row, 2))));
    }

    public List<EntryStanding> standings(Library library, LocalDate on, Collection<String> codes) {
        return Rows.of(em.createNativeQuery(STANDINGS, Tuple.class)
                .setParameter("library", library.id())
                .setParameter("on", on)
                .setParameter("codes", codes), row -> {
                    boolean inForce = row.get(1, Boolean.class);
                    return new EntryStanding(Rows.text(row, 0), inForce, inForce ? null : Rows.date(row.get(2)));
                });
    }

    public Map<String, BigDecimal> limits(Library library, LocalDate on, Collection<String> codes, String level, String region) {
        Map<String, BigDecimal> limits = new HashMap<>();
        Rows.of(em.createNativeQuery(LIMITS, Tuple.class)
                .setParameter("library", library.id())
                .setParameter("on", on)
                .setParameter("codes", codes)
                .setParameter("level", level)
                .setParameter("national", PriceLevel.of(level))
                .setParameter("region", region), row -> limits.put(Rows.text(row, 0), row.get(1, BigDecimal.class)));
        return limits;
    }
}
