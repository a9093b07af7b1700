package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import org.yiyun.platform.problem.ProblemType;

/** Files that wait for an order, in the database so that any node can go on with them. */
@ApplicationScoped
public class Uploads {
    /** As large as an import may be. */
    private static final long MAX_SIZE = 256L * 1024 * 1024;
    private static final int PIECE = 1024 * 1024;
    private static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager em;

    @Inject
    public Uploads(EntityManager em) {
        this.em = em;
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
        long size = 0;
        try (content) {
            int sequence = 0;
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                size += piece.length;
                if (size > MAX_SIZE) {
                    throw new BusinessException(ProblemType.TOO_LARGE, Map.of("max", "256 MiB"));
                }
                em.createNativeQuery("insert into catalog_upload_piece (upload_id, sequence, content) values (:id, :sequence, :content)")
                        .setParameter("id", id)
                        .setParameter("sequence", sequence++)
                        .setParameter("content", piece)
                        .executeUpdate();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (size == 0) {
            throw BusinessException.invalid("file", "field.required", Map.of());
        }
        return size;
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

    /** The file on this node's disk; the caller deletes it. */
    public Path temporary(Upload upload) {
        try {
            Path file = Files.createTempFile("catalog-upload", ".tmp");
            try (var out = Files.newOutputStream(file)) {
                long left = upload.size();
                for (int sequence = 0; left > 0; sequence++) {
                    byte[] piece = piece(upload.id(), sequence);
                    out.write(piece);
                    left -= piece.length;
                }
            }
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private byte[] piece(UUID id, int sequence) {
        return (byte[]) em.createNativeQuery(
                        "select content from catalog_upload_piece where upload_id = :id and sequence = :sequence", byte[].class)
                .setParameter("id", id)
                .setParameter("sequence", sequence)
                .getSingleResult();
    }

    /** @throws BusinessException NOT_FOUND if somebody has been quicker: of two clicks at once one orders */
    public void remove(UUID id) {
        if (em.createNativeQuery("delete from catalog_upload where id = :id").setParameter("id", id).executeUpdate() == 0) {
            throw BusinessException.notFound("import", id);
        }
    }
}
