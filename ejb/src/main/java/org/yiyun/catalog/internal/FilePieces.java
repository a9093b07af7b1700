package org.yiyun.catalog.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.Rows;

/** A table of files in pieces of a mebibyte, so that no node has to hold one as a whole. */
final class FilePieces {
    private static final int PIECE = 1024 * 1024;

    private final EntityManager em;
    private final String insert;
    private final String select;

    /**
     * @param table its name
     * @param owner column with the id of the file
     */
    FilePieces(EntityManager em, String table, String owner) {
        this.em = em;
        insert = "insert into " + table + " (" + owner + ", sequence, content) values (:id, :sequence, :content)";
        select = "select content from " + table + " where " + owner + " = :id and sequence = :sequence";
    }

    /**
     * Keeps a file. Returns its size in bytes.
     *
     * @throws org.yiyun.platform.problem.BusinessException TOO_LARGE
     */
    long keep(UUID id, InputStream content) {
        long size = 0;
        try {
            int sequence = 0;
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                size += piece.length;
                CatalogImport.expectSize(size);
                em.createNativeQuery(insert)
                        .setParameter("id", id)
                        .setParameter("sequence", sequence++)
                        .setParameter("content", piece)
                        .executeUpdate();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return size;
    }

    /** Writes a file there. Returns how many bytes are kept of it. */
    long write(UUID id, Path there) {
        long size = 0;
        try (var out = Files.newOutputStream(there)) {
            int sequence = 0;
            for (byte[] piece = piece(id, sequence); piece != null; piece = piece(id, ++sequence)) {
                out.write(piece);
                size += piece.length;
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return size;
    }

    private byte @Nullable [] piece(UUID id, int sequence) {
        return Rows.of(em.createNativeQuery(select, Tuple.class)
                .setParameter("id", id)
                .setParameter("sequence", sequence), row -> row.get(0, byte[].class)).stream().findFirst().orElse(null);
    }
}
