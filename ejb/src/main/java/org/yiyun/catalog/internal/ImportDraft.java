package org.yiyun.catalog.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.ImportMode;
import org.yiyun.catalog.engine.ChangeKind;
import org.yiyun.catalog.engine.CodeComposition;
import org.yiyun.catalog.reading.SourceRows;

/** A file on its way to a draft: what was read, what of it differs, and what was refused. */
public final class ImportDraft {
    private final CatalogImport order;
    private final Library library;
    private final Loading loading;
    private @Nullable Staging staging;
    private @Nullable CatalogVersion version;
    private Map<ChangeKind, Long> differences = Map.of();
    private List<String> leftOut = List.of();
    private @Nullable CodeComposition composition;
    private long unchanged;

    public ImportDraft(CatalogImport order, Library library, LongConsumer progress) {
        this.order = order;
        this.library = library;
        loading = new Loading(library.definition(), progress);
    }

    /** Reads all rows. */
    public void load(Connection connection, SourceRows rows) throws SQLException {
        leftOut = rows.ignored().stream().filter(heading -> !heading.isBlank()).toList();
        composition = rows.composition().orElse(null);
        staging = loading.load(connection, rows);
    }

    /** Nothing can be made of it: every row was refused. A full library of which nothing is understood stops nothing. */
    public boolean isEmpty() {
        return loading.rows() - loading.rejected() <= 0;
    }

    /** The version whose draft it becomes. */
    public CatalogVersion begin(Library held, int number, Instant at) {
        version = new CatalogVersion(held, number, order.mode(), order.label(), order.effectiveOn(), "", order.requestedBy(), at)
                .of(order.id());
        return version;
    }

    /** Works out what differs from what is in force. */
    public void differ(Library held, CatalogVersion draft) throws SQLException {
        if (staging != null) {
            staging.differ(held, draft, order.mode() == ImportMode.FULL);
        }
    }

    /** How many entries differ, by kind. */
    public void count(Map<ChangeKind, Long> counts) {
        differences = counts;
        long said = 0;
        for (ChangeKind kind : ChangeKind.values()) {
            said += kind == ChangeKind.STOPPED ? 0 : counts.getOrDefault(kind, 0L);
        }
        unchanged = loading.inForce() - said;
        if (version != null) {
            version.count(counts, unchanged);
        }
    }

    public void keepRejects(Connection connection) throws SQLException {
        Imports.reject(connection, order.id(), loading.faults());
    }

    /** Nothing differs: there is no version. */
    public void forget() {
        version = null;
    }

    /** What the job tells: how many rows became what. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (ChangeKind kind : ChangeKind.values()) {
            counts.put(kind.name().toLowerCase(Locale.ROOT), differences.getOrDefault(kind, 0L));
        }
        counts.put("unchanged", unchanged);
        counts.put("rejected", rejected());
        counts.put("repeated", repeated());
        return counts;
    }

    /** Headings of columns that bring no field of the library. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** How the codes were made of fields; null if a column brought them. */
    public @Nullable CodeComposition composition() {
        return composition;
    }

    public Library library() {
        return library;
    }

    /** Null if it makes none. */
    public @Nullable CatalogVersion version() {
        return version;
    }

    public long rows() {
        return loading.rows();
    }

    public long rejected() {
        return loading.rejected();
    }

    public long repeated() {
        return loading.repeated();
    }

    public long unchanged() {
        return unchanged;
    }
}
