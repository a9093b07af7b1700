package org.yiyun.standardization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.text.Typed;
import org.yiyun.standardization.RecordSync;
import org.yiyun.standardization.SyncRecord;
import org.yiyun.standardization.SyncResult;

/** That libraries were compared with the national ones; append-only. */
@ApplicationScoped
public class SyncRecords {
    private static final String COLUMNS =
            "select id, library, number, national_version, checked_on, result, reference, note, created_by, created_at from standard_sync";

    private final EntityManager em;

    @Inject
    public SyncRecords(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected SyncRecords() {
        this(null);
    }

    long add(RecordSync words, @Nullable Integer version, String by, Instant at) {
        long id = Sequences.next(em, "standard_sync_seq");
        em.unwrap(Session.class).createNativeMutationQuery("""
                insert into standard_sync (id, library, number, national_version, checked_on, result, reference, note, created_by, created_at)
                values (:id, :library, cast(:number as int), :national, :on, :result, cast(:reference as text), cast(:note as text), :by, :at)""")
                .setParameter("id", id)
                .setParameter("library", words.library())
                .setParameter("number", version == null ? null : String.valueOf(version))
                .setParameter("national", words.nationalVersion().strip())
                .setParameter("on", words.checkedOn())
                .setParameter("result", words.result().name())
                .setParameter("reference", Typed.orNull(words.reference()))
                .setParameter("note", Typed.orNull(words.note()))
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
        return id;
    }

    /** The latest first. @param library null for all */
    List<SyncRecord> all(@Nullable String library, int most) {
        var query = em.createNativeQuery(COLUMNS + (library == null ? "" : " where library = :library") + " order by checked_on desc, id desc",
                Tuple.class).setMaxResults(most);
        if (library != null) {
            query.setParameter("library", library);
        }
        return Rows.of(query, SyncRecords::record);
    }

    /** The latest of each library that has any. */
    Map<String, SyncRecord> latest() {
        Map<String, SyncRecord> latest = new LinkedHashMap<>();
        Rows.of(em.createNativeQuery(
                COLUMNS.replace("select", "select distinct on (library)") + " order by library, checked_on desc, id desc", Tuple.class),
                row -> latest.put(Rows.text(row, 1), record(row)));
        return latest;
    }

    private static SyncRecord record(Tuple row) {
        return new SyncRecord(
                row.get(0, Long.class), Rows.text(row, 1), row.get(2, Integer.class), Rows.text(row, 3), Rows.date(row.get(4)),
                SyncResult.valueOf(Rows.text(row, 5)), Rows.text(row, 6), Rows.text(row, 7), Rows.text(row, 8), Rows.instant(row.get(9)));
    }
}
