package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.ImportView;
import org.yiyun.catalog.RejectView;
import org.yiyun.catalog.engine.RowFault;
import org.yiyun.job.JobStatus;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;

/** The imports, their files and what they refused. */
@ApplicationScoped
public class Imports {
    private final EntityManager em;
    private final FilePieces files;

    @Inject
    public Imports(EntityManager em) {
        this.em = em;
        files = new FilePieces(em, "catalog_file", "import_id");
    }

    /** For the proxy. */
    protected Imports() {
        this(null);
    }

    /** Keeps the import and its file. */
    public void add(CatalogImport order, Path file) {
        em.persist(order);
        em.flush();
        try (InputStream content = Files.newInputStream(file)) {
            files.keep(order.id(), content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes the file of an import there, piece by piece. */
    public void write(UUID id, Path there) {
        files.write(id, there);
    }

    /** @throws BusinessException NOT_FOUND if the library has no such import */
    public CatalogImport get(Library library, UUID id) {
        return Optional.ofNullable(em.find(CatalogImport.class, id))
                .filter(found -> found.library() == library.id())
                .orElseThrow(() -> BusinessException.notFound("import", id));
    }

    /** Holds it until the end of the transaction. */
    public CatalogImport lock(UUID id) {
        CatalogImport found = em.find(CatalogImport.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw BusinessException.notFound("import", id);
        }
        return found;
    }

    public Library libraryOf(CatalogImport run) {
        return em.find(Library.class, run.library());
    }

    /** The newest first, behind a place: when it was ordered and its id. */
    public List<CatalogImport> of(Library library, @Nullable Cursor behind, int limit) {
        Where where = new Where().and("i.library = :library", "library", library.id());
        if (behind != null) {
            where.and("(i.requestedAt < :at or i.requestedAt = :at and i.id > :id)", "at", behind.get(0, Instant::parse))
                    .with("id", behind.get(1, UUID::fromString));
        }
        return where.bind(em.createQuery("select i from CatalogImport i" + where.text() + " order by i.requestedAt desc, i.id", CatalogImport.class))
                .setMaxResults(limit)
                .getResultList();
    }

    public long count(Library library) {
        return em.createQuery("select count(i) from CatalogImport i where i.library = :library", Long.class)
                .setParameter("library", library.id())
                .getSingleResult();
    }

    /** Each with the latest import before it that brought the same file. @param jobs where the jobs of them stand */
    public List<ImportView> views(Library library, List<CatalogImport> runs, Map<UUID, JobStatus> jobs) {
        Map<UUID, UUID> same = new HashMap<>();
        if (!runs.isEmpty()) {
            Rows.of(em.createNativeQuery("""
                    select i.id, e.id as earlier from catalog_import i
                    cross join lateral (
                        select o.id from catalog_import o
                        where o.library = i.library and o.sha256 = i.sha256 and o.requested_at < i.requested_at and o.finished_at is not null
                        order by o.requested_at desc limit 1) e
                    where i.id in (:ids)""", Tuple.class)
                    .setParameter("ids", runs.stream().map(CatalogImport::id).toList()),
                    row -> same.put(row.get(0, UUID.class), row.get(1, UUID.class)));
        }
        return runs.stream().map(run -> run.view(library, same.get(run.id()), jobs.get(run.id()))).toList();
    }

    static void reject(Connection connection, UUID id, List<RowFault> faults) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into catalog_reject (import_id, sequence, sheet, line, field, reason, arguments, raw)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as json))""")) {
            for (int i = 0; i < faults.size(); i++) {
                RowFault fault = faults.get(i);
                insert.setObject(1, id);
                insert.setInt(2, i);
                insert.setString(3, fault.sheet());
                insert.setLong(4, fault.line());
                insert.setString(5, fault.field());
                insert.setString(6, fault.code());
                insert.setString(7, Json.createArrayBuilder(fault.arguments()).build().toString());
                insert.setString(8, EntryJson.write(fault.raw()));
                insert.addBatch();
                if (i % 500 == 499) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Those behind a place, in the order of the file. */
    public List<RejectView> rejects(CatalogImport run, int behind, int limit) {
        return Rows.of(em.createNativeQuery("""
                select sheet, line, field, reason, cast(arguments as text), cast(raw as text) from catalog_reject
                where import_id = :id and sequence > :behind order by sequence""", Tuple.class)
                .setParameter("id", run.id())
                .setParameter("behind", behind)
                .setMaxResults(limit), row -> new RejectView(
                        Rows.text(row, 0), row.get(1, Long.class), Rows.text(row, 2), Rows.text(row, 3), strings(Rows.text(row, 4)),
                        EntryJson.texts(Rows.text(row, 5))));
    }

    private static List<String> strings(String json) {
        List<String> texts = new ArrayList<>();
        try (var reader = Json.createReader(new StringReader(json))) {
            reader.readArray().getValuesAs(JsonString.class).forEach(text -> texts.add(text.getString()));
        }
        return texts;
    }
}
