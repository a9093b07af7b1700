package org.yiyun.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.SqlTime;

/** Where a business transaction leaves the facts that others shall hear of once it is committed (发件箱). */
@ApplicationScoped
public class Outbox {
    /** Key of the trace id in the logging context. */
    public static final String TRACE_ID = "traceId";

    private static final int SCHEMA_VERSION = 1;
    private static final String INSERT = """
            insert into outbox (id, type, aggregate_key, schema_version, payload, trace_id, created_at)
            values (?, ?, ?, ?, ?::json, ?, ?)""";

    /** Something that others shall hear of; the components are those of {@link #put}. */
    public record Fact(String type, String aggregateKey, Record payload) {}

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    private final BusinessClock clock;
    private final Iterable<FactListener> listeners;

    @Inject
    public Outbox(BusinessClock clock, @Any Instance<FactListener> listeners) {
        this.clock = clock;
        this.listeners = listeners;
    }

    /** Outside a container. */
    public Outbox(BusinessClock clock, EntityManager entities, FactListener... listeners) {
        this.clock = clock;
        this.listeners = List.of(listeners);
        this.entities = entities;
    }

    /** For the proxy. */
    protected Outbox() {
        this.clock = new BusinessClock();
        this.listeners = List.of();
    }

    /**
     * Writes the fact in the running transaction; it is sent after the commit and not without it.
     *
     * @param type         as the {@link MessageRoutes} know it; a type without a route goes nowhere
     * @param aggregateKey what the fact is about; facts leave in the order in which they were put, but another node or a second
     *     delivery may bring them to a consumer in another
     * @param payload      a public record of ids and a few facts; becomes JSON, null values included
     * @return id of the message, the same at every delivery
     */
    public UUID put(String type, String aggregateKey, Record payload) {
        return putAll(List.of(new Fact(type, aggregateKey, payload))).get(0);
    }

    /** As {@link #put} for each, in their order, in one go; returns the ids in the same order. */
    public List<UUID> putAll(List<Fact> facts) {
        if (facts.isEmpty()) {
            return List.of();
        }
        var ids = entities.unwrap(Session.class).doReturningWork(connection -> insert(connection, facts));
        listeners.forEach(listener -> listener.put(facts));
        return ids;
    }

    private List<UUID> insert(Connection connection, List<Fact> facts) throws SQLException {
        var ids = facts.stream().map(fact -> UUID.randomUUID()).toList();
        var now = SqlTime.utc(clock.now());
        try (var insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < facts.size(); i++) {
                set(insert, ids.get(i), facts.get(i), now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return ids;
    }

    private static void set(PreparedStatement insert, UUID id, Fact fact, OffsetDateTime now) throws SQLException {
        insert.setObject(1, id);
        insert.setString(2, fact.type());
        insert.setString(3, fact.aggregateKey());
        insert.setInt(4, SCHEMA_VERSION);
        insert.setString(5, Payloads.toJson(fact.payload()));
        insert.setString(6, traceId());
        insert.setObject(7, now);
    }

    private static @Nullable String traceId() {
        return MDC.get(TRACE_ID) instanceof String id ? id : null;
    }
}
