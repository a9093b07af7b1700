package org.yiyun.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.yiyun.audit.internal.AuditDetails;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.security.Actor;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;

/**
 * Writes audit entries in the running transaction. The actor and the address are those of {@link Callers#current()}.
 * What is recorded is committed or rolled back with what it tells of.
 */
@ApplicationScoped
public class AuditService implements AuditTrail {
    /** Action of entries that tell of sight of personal data. */
    public static final String SIGHT = "personal-data.sight";

    private static final String INSERT = """
            insert into audit_entry (at, actor, actor_kind, address, action, subject_type, subject_id, details)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final int MAX_NAME = 200;

    /** Something that the caller did; the components are those of {@link #record}. */
    public record Deed(String action, String subjectType, String subjectId, Map<String, ?> details) {}

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    private final BusinessClock clock;

    @Inject
    public AuditService(BusinessClock clock) {
        this.clock = clock;
    }

    /** Outside a container. */
    public AuditService(BusinessClock clock, EntityManager entities) {
        this.clock = clock;
        this.entities = entities;
    }

    /** For the proxy. */
    protected AuditService() {
        this(new BusinessClock());
    }

    @Override
    public void record(String action, String subjectType, String subjectId, Map<String, ?> details) {
        recordAs(Actor.of(Callers.current()), action, subjectType, subjectId, details);
    }

    @Override
    public void sight(String subjectType, String subjectId, Collection<String> fields) {
        record(SIGHT, subjectType, subjectId, Map.of("fields", List.copyOf(fields)));
    }

    @Override
    public void recordAs(Actor actor, String action, String subjectType, String subjectId, Map<String, ?> details) {
        recordAll(actor, List.of(new Deed(action, subjectType, subjectId, details)));
    }

    /** As {@link #record} for each, in their order, in one go. */
    public void recordAll(List<Deed> deeds) {
        recordAll(Actor.of(Callers.current()), deeds);
    }

    private void recordAll(Actor actor, List<Deed> deeds) {
        if (!deeds.isEmpty()) {
            entities.unwrap(Session.class).doWork(connection -> insert(connection, actor, deeds));
        }
    }

    private void insert(Connection connection, Actor actor, List<Deed> deeds) throws SQLException {
        var now = SqlTime.utc(clock.now());
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var deed : deeds) {
                insert.setObject(1, now);
                insert.setString(2, AuditDetails.printable(actor.name(), MAX_NAME));
                insert.setString(3, actor.kind() == null ? "NOBODY" : actor.kind().name());
                insert.setString(4, actor.address());
                insert.setString(5, deed.action());
                insert.setString(6, deed.subjectType());
                insert.setString(7, AuditDetails.printable(deed.subjectId(), MAX_NAME));
                insert.setString(8, AuditDetails.text(deed.details()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
