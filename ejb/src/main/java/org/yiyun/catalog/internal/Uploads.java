package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.yiyun.catalog.ImportMode;
import org.yiyun.catalog.OrderImport;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.problem.BusinessException;

/** Files that wait for an order, in the database so that any node can go on with them. */
@ApplicationScoped
public class Uploads {
    private static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager em;
    private final FilePieces files;

    @Inject
    public Uploads(EntityManager em) {
        this.em = em;
        files = new FilePieces(em, "catalog_upload_piece", "upload_id");
    }

    /** For the proxy. */
    protected Uploads() {
        this(null);
    }

    /** A file that waits. */
    public record Upload(UUID id, OrderImport order, long size) {}

    /** Keeps the file; what is older than a day goes. */
    public UUID add(OrderImport order, Library library, InputStream content, String by, Instant at) {
        em.createNativeQuery("delete from catalog_upload where uploaded_at < :before")
                .setParameter("before", SqlTime.utc(at.minus(KEPT)))
                .executeUpdate();
        UUID id = UUID.randomUUID();
        em.createNativeQuery("""
                insert into catalog_upload (id, library, mode, label, effective_on, file_name, size, uploaded_by, uploaded_at)
                values (:id, :library, :mode, :label, :on, :name, 0, :by, :at)""")
                .setParameter("id", id)
                .setParameter("library", library.id())
                .setParameter("mode", order.mode().name())
                .setParameter("label", order.label())
                .setParameter("on", order.effectiveOn())
                .setParameter("name", order.fileName())
                .setParameter("by", by)
                .setParameter("at", SqlTime.utc(at))
                .executeUpdate();
        em.createNativeQuery("update catalog_upload set size = :size where id = :id")
                .setParameter("size", keep(id, content))
                .setParameter("id", id)
                .executeUpdate();
        return id;
    }

    private long keep(UUID id, InputStream content) {
        try (content) {
            long size = files.keep(id, content);
            if (size == 0) {
                throw BusinessException.invalid("file", "field.file-empty", Map.of());
            }
            return size;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws BusinessException NOT_FOUND also for that of another */
    public Upload get(UUID id, String by) {
        return Rows.of(em.createNativeQuery("""
                        select l.key, u.mode, u.label, u.effective_on, u.file_name, u.size
                        from catalog_upload u join catalog_library l on l.id = u.library where u.id = :id and u.uploaded_by = :by""", Tuple.class)
                        .setParameter("id", id)
                        .setParameter("by", by),
                row -> new Upload(id, new OrderImport(
                        Rows.text(row, 0), ImportMode.valueOf(Rows.text(row, 1)), Rows.text(row, 2), Rows.date(row.get(3)),
                        Rows.text(row, 4)), row.get(5, Long.class)))
                .stream().findFirst().orElseThrow(() -> BusinessException.notFound("import", id));
    }

    /**
     * As {@link #get}, and nobody else has it until the end of the transaction: of two who order it at once one finds it gone.
     *
     * @throws BusinessException NOT_FOUND
     */
    public Upload hold(UUID id, String by) {
        em.createNativeQuery("select 1 from catalog_upload where id = :id for update", Integer.class)
                .setParameter("id", id)
                .getResultList();
        return get(id, by);
    }

    /**
     * Writes the file there.
     *
     * @throws BusinessException NOT_FOUND if it has gone meanwhile
     */
    public void write(Upload upload, Path there) {
        if (files.write(upload.id(), there) != upload.size()) {
            throw BusinessException.notFound("import", upload.id());
        }
    }

    /** @throws BusinessException NOT_FOUND if somebody has been quicker: of two clicks at once one orders */
    public void remove(UUID id) {
        if (em.createNativeQuery("delete from catalog_upload where id = :id").setParameter("id", id).executeUpdate() == 0) {
            throw BusinessException.notFound("import", id);
        }
    }
}
