package org.yiyun.audit.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.yiyun.audit.internal.AuditChain.Entry;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.lease.Lease;

/** Links waiting entries into the chain, in batches, one node at a time. */
@Stateless
public class AuditSealer {
    static final int BATCH = 1000;
    /** Distance between copies of the head in the server log, which is outside the database's reach. */
    private static final long ANCHOR_EVERY = 10_000;
    private static final Logger LOG = Logger.getLogger(AuditSealer.class);
    private static final String HEAD = "select position, hash from audit_seal order by position desc limit 1";
    private static final String TAKE = """
            with taken as (
                delete from audit_unsealed where entry_id in (select entry_id from audit_unsealed order by entry_id limit ?)
                returning entry_id)
            select %s from audit_entry e join taken on taken.entry_id = e.id order by e.id""".formatted(Entry.COLUMNS);
    private static final String SEAL = "insert into audit_seal (position, entry_id, hash, sealed_at) values (?, ?, ?, ?)";

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    private final BusinessClock clock;

    @Inject
    public AuditSealer(BusinessClock clock) {
        this.clock = clock;
    }

    /** Outside a container. */
    public AuditSealer(BusinessClock clock, EntityManager entities) {
        this.clock = clock;
        this.entities = entities;
    }

    /** For the container. */
    public AuditSealer() {
        this(new BusinessClock());
    }

    /** Links one batch if the lease still holds; true if more may wait. */
    public boolean seal(Lease lease) {
        return entities.unwrap(Session.class).doReturningWork(connection -> lease.isHeld(connection) && seal(connection));
    }

    private boolean seal(Connection connection) throws SQLException {
        var entries = take(connection);
        if (entries.isEmpty()) {
            return false;
        }
        var chain = head(connection);
        var before = chain.position();
        try (var seal = connection.prepareStatement(SEAL)) {
            var now = SqlTime.utc(clock.now());
            for (var entry : entries) {
                var hash = chain.link(entry);
                seal.setLong(1, chain.position());
                seal.setLong(2, entry.id());
                seal.setBytes(3, hash);
                seal.setObject(4, now);
                seal.addBatch();
            }
            seal.executeBatch();
        }
        if (before / ANCHOR_EVERY != chain.position() / ANCHOR_EVERY) {
            LOG.infof("audit chain anchor: position %d, head %s", chain.position(), HexFormat.of().formatHex(chain.head()));
        }
        return entries.size() == BATCH;
    }

    private static List<Entry> take(Connection connection) throws SQLException {
        try (var take = connection.prepareStatement(TAKE)) {
            take.setInt(1, BATCH);
            var entries = new ArrayList<Entry>();
            try (var rows = take.executeQuery()) {
                while (rows.next()) {
                    entries.add(Entry.of(rows));
                }
            }
            return entries;
        }
    }

    private static AuditChain head(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(HEAD)) {
            return row.next() ? AuditChain.after(row.getLong(1), row.getBytes(2)) : AuditChain.empty();
        }
    }
}
