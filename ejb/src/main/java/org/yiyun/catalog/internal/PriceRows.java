package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.AboveLimit;
import org.yiyun.catalog.PriceDownload;
import org.yiyun.catalog.PriceKind;
import org.yiyun.catalog.PricedEntry;
import org.yiyun.catalog.writing.EntryFormat;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.paging.Cursor;

/** Reads limits and shares of a whole library, in the order of codes and of what they are meant for. */
@ApplicationScoped
public class PriceRows {
    /** Of a place: code, level, region, type of person, first day. */
    public static final int KEYS = 5;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(BusinessClock.ZONE);

    private final EntityManager em;

    @Inject
    public PriceRows(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected PriceRows() {
        this(null);
    }

    /** @param behind null for the first ones */
    public List<PricedEntry> part(Library library, PriceDownload download, @Nullable Cursor behind, int limit) {
        boolean withoutLevels = isWithoutLevels(download.kind(), download.format());
        var query = em.createNativeQuery("""
                select code, level, region, person_type, lower(valid), upper(valid), value, above, source, proposal, lower(known)
                from catalog_price
                where library = :library and kind = :kind and known @> cast(:known as timestamptz)
                  and valid && daterange(cast(:on as date), null)""" + (withoutLevels ? " and level = ''" : "")
                + (behind == null ? "" : " and (code, level, region, person_type, lower(valid)) > (:code, :level, :region, :person, cast(:from as date))")
                + " order by code, level, region, person_type, lower(valid)", Tuple.class)
                .setParameter("library", library.id())
                .setParameter("kind", download.kind().name())
                .setParameter("known", SqlTime.utc(download.known()))
                .setParameter("on", download.on())
                .setMaxResults(limit);
        if (behind != null) {
            query.setParameter("code", behind.get(0, text -> text))
                    .setParameter("level", behind.get(1, text -> text))
                    .setParameter("region", behind.get(2, text -> text))
                    .setParameter("person", behind.get(3, text -> text))
                    .setParameter("from", behind.get(4, LocalDate::parse));
        }
        return Rows.of(query, PriceRows::price);
    }

    /** Whether a file has no place for what is said for one level of institutions only. */
    public static boolean isWithoutLevels(PriceKind kind, EntryFormat format) {
        return kind == PriceKind.SHARE && format == EntryFormat.TXT;
    }

    /** How many hold on a day or later, as is known now, for one level of institutions only. */
    public long ofLevels(Library library, PriceKind kind, LocalDate on) {
        return (Long) em.createNativeQuery("""
                select count(*) from catalog_price
                where library = :library and kind = :kind and level <> '' and upper_inf(known) and valid && daterange(cast(:on as date), null)""",
                Long.class)
                .setParameter("library", library.id())
                .setParameter("kind", kind.name())
                .setParameter("on", on)
                .getSingleResult();
    }

    /** Where the rows behind this one begin. */
    public static Cursor place(PricedEntry price) {
        return Cursor.of(price.code(), price.level(), price.region(), price.personType(), price.from());
    }

    private static PricedEntry price(Tuple row) {
        String above = Rows.text(row, 7);
        return new PricedEntry(
                Rows.text(row, 0), Rows.text(row, 1), Rows.text(row, 2), Rows.text(row, 3), Rows.date(row.get(4)), Rows.date(row.get(5)),
                row.get(6, BigDecimal.class), above == null ? null : AboveLimit.valueOf(above), Rows.text(row, 8), row.get(9, Long.class),
                MOMENT.format(Rows.instant(row.get(10))));
    }
}
