package org.yiyun.audit.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/**
 * The hash chain: {@code hash(n) = SM3(hash(n - 1), entry)}, {@code hash(0)} is 32 zero bytes. Fields go in with their
 * length, so that no two entries have the same bytes.
 */
final class AuditChain {
    private static final int NULL = -1;
    private static final int HASH_LENGTH = 32;

    private byte[] head;
    private long position;

    private AuditChain(long position, byte[] head) {
        this.position = position;
        this.head = head;
    }

    static AuditChain empty() {
        return new AuditChain(0, new byte[HASH_LENGTH]);
    }

    static AuditChain after(long position, byte[] head) {
        return new AuditChain(position, head);
    }

    /** Links the entry and gives its hash. */
    byte[] link(Entry entry) {
        var digest = new SM3Digest();
        digest.update(head, 0, head.length);
        number(digest, entry.id());
        number(digest, ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
        text(digest, entry.actor());
        text(digest, entry.actorKind());
        text(digest, entry.address());
        text(digest, entry.action());
        text(digest, entry.subjectType());
        text(digest, entry.subjectId());
        text(digest, entry.details());
        head = new byte[HASH_LENGTH];
        digest.doFinal(head, 0);
        position++;
        return head;
    }

    long position() {
        return position;
    }

    byte[] head() {
        return head;
    }

    private static void number(SM3Digest digest, long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array(), 0, Long.BYTES);
    }

    private static void text(SM3Digest digest, @Nullable String text) {
        if (text == null) {
            number(digest, NULL);
            return;
        }
        var bytes = text.getBytes(UTF_8);
        number(digest, bytes.length);
        digest.update(bytes, 0, bytes.length);
    }

    /** An entry as it is stored. */
    record Entry(
            long id, Instant at, String actor, String actorKind, @Nullable String address, String action,
            String subjectType, String subjectId, String details) {
        static final String COLUMNS = """
                e.id, e.at, e.actor, e.actor_kind, e.address, e.action, e.subject_type, e.subject_id, e.details""";

        static Entry of(ResultSet row) throws SQLException {
            return new Entry(
                    row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3), row.getString(4),
                    row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9));
        }
    }
}
