package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.Lag;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.problem.BusinessException;

/** What institutions have said to have loaded, and how often they were reminded. */
@ApplicationScoped
public class Receipts {
    private final EntityManager em;

    @Inject
    public Receipts(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Receipts() {
        this(null);
    }

    /** A version that an institution has, since when, by whose word. */
    record Loaded(int version, Instant at, String by) {}

    /** How often, and when last. */
    record Reminded(int count, Instant at) {}

    /** Keeps the first word of a version; returns what is kept. */
    Loaded keep(Library library, String institution, int version, String by, Instant at) {
        em.createNativeQuery("""
                insert into catalog_receipt (library, institution, number, received_at, received_by)
                values (:library, :institution, :number, :at, :by) on conflict do nothing""")
                .setParameter("library", library.id())
                .setParameter("institution", institution)
                .setParameter("number", version)
                .setParameter("at", SqlTime.utc(at))
                .setParameter("by", by)
                .executeUpdate();
        return Rows.of(em.createNativeQuery("""
                        select number, received_at, received_by from catalog_receipt
                        where library = :library and institution = :institution and number = :number""", Tuple.class)
                        .setParameter("library", library.id())
                        .setParameter("institution", institution)
                        .setParameter("number", version),
                Receipts::loaded).stream().findFirst().orElseThrow(() -> BusinessException.notFound("library-version", version));
    }

    /** The latest version of each institution that has any. */
    Map<String, Loaded> latest(Library library) {
        Map<String, Loaded> latest = new HashMap<>();
        Rows.of(em.createNativeQuery("""
                select distinct on (institution) number, received_at, received_by, institution from catalog_receipt
                where library = :library order by institution, number desc""", Tuple.class)
                .setParameter("library", library.id()), row -> latest.put(Rows.text(row, 3), loaded(row)));
        return latest;
    }

    /** The latest version of an institution; null if it has none. */
    @Nullable Loaded latest(Library library, String institution) {
        return Rows.of(em.createNativeQuery("""
                select number, received_at, received_by from catalog_receipt
                where library = :library and institution = :institution order by number desc""", Tuple.class)
                .setParameter("library", library.id())
                .setParameter("institution", institution)
                .setMaxResults(1), Receipts::loaded).stream().findFirst().orElse(null);
    }

    /** In their order. */
    List<Lag.Published> published(Library library) {
        return Rows.of(em.createNativeQuery("""
                select number, published_at from catalog_version
                where library = :library and published_at is not null order by published_at""", Tuple.class)
                .setParameter("library", library.id()), row -> new Lag.Published(row.get(0, Integer.class), Rows.instant(row.get(1))));
    }

    /** By institution, for that version. */
    Map<String, Reminded> reminded(Library library, int version) {
        Map<String, Reminded> reminded = new HashMap<>();
        Rows.of(em.createNativeQuery("""
                select institution, reminders, reminded_at from catalog_reminder where library = :library and number = :number""", Tuple.class)
                .setParameter("library", library.id())
                .setParameter("number", version), row -> reminded.put(
                        Rows.text(row, 0), new Reminded(row.get(1, Integer.class), Rows.instant(row.get(2)))));
        return reminded;
    }

    void remind(Library library, int version, String institution, Instant at) {
        em.createNativeQuery("""
                insert into catalog_reminder (library, institution, number, reminders, reminded_at)
                values (:library, :institution, :number, 1, :at)
                on conflict (library, institution, number) do update
                set reminders = catalog_reminder.reminders + 1, reminded_at = excluded.reminded_at""")
                .setParameter("library", library.id())
                .setParameter("institution", institution)
                .setParameter("number", version)
                .setParameter("at", SqlTime.utc(at))
                .executeUpdate();
    }

    private static Loaded loaded(Tuple row) {
        return new Loaded(row.get(0, Integer.class), Rows.instant(row.get(1)), Rows.text(row, 2));
    }
}
