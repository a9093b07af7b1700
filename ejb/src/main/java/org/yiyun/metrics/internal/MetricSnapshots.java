package org.yiyun.metrics.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.yiyun.metrics.Metric;
import org.yiyun.metrics.MetricGroup;
import org.yiyun.metrics.MetricMonth;
import org.yiyun.metrics.MetricSnapshotView;
import org.yiyun.metrics.PeriodMetrics;
import org.yiyun.ticket.TicketProperty;

/** The kept figures; PostgreSQL refuses to change them. */
@ApplicationScoped
public class MetricSnapshots {
    /** In place of a property, for the figures of all tickets. */
    private static final String ALL = "ALL";
    /** Groups. */
    private static final int BATCH = 50;
    private static final String COLUMNS = "select to_char(month, 'YYYY-MM') as month, taken_at, as_of from metric_snapshot";

    private final EntityManager em;

    @Inject
    public MetricSnapshots(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected MetricSnapshots() {
        this(null);
    }

    /** False if the month has a snapshot already; who asks at the same time waits for the other's transaction. */
    public boolean begin(MetricMonth month, Instant now, Instant asOf) {
        return session().createNativeMutationQuery("""
                insert into metric_snapshot (month, taken_at, as_of) values (:month, :now, :asOf) on conflict do nothing""")
                .setParameter("month", month.first())
                .setParameter("now", now)
                .setParameter("asOf", asOf)
                .executeUpdate() == 1;
    }

    /** Of all tickets, or of the groups. Returns how many values. */
    public int keep(MetricMonth month, PeriodMetrics figures) {
        var groups = figures.by() == null ? List.of(figures.total()) : figures.groups();
        var property = property(figures.by());
        session().doWork(connection -> insert(connection, month, property, groups));
        return groups.stream().mapToInt(group -> group.values().size()).sum();
    }

    /** In batches: systems are free text, so there may be very many groups. */
    private static void insert(Connection connection, MetricMonth month, String property, List<MetricGroup> groups) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into metric_snapshot_value (month, property, item, metric, value, part, whole, tickets)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < groups.size(); i++) {
                for (var value : groups.get(i).values()) {
                    insert.setObject(1, month.first());
                    insert.setString(2, property);
                    insert.setString(3, groups.get(i).item());
                    insert.setString(4, value.metric().name());
                    insert.setObject(5, value.value(), Types.NUMERIC);
                    insert.setObject(6, value.part(), Types.BIGINT);
                    insert.setObject(7, value.whole(), Types.BIGINT);
                    insert.setLong(8, value.tickets());
                    insert.addBatch();
                }
                if (i % BATCH == BATCH - 1 || i == groups.size() - 1) {
                    insert.executeBatch();
                }
            }
        }
    }

    /** Newest month first. */
    public List<MetricSnapshotView> list() {
        return session().createNativeQuery(COLUMNS + " order by metric_snapshot.month desc", Tuple.class)
                .getResultList().stream().map(MetricSnapshots::view).toList();
    }

    public Optional<MetricSnapshotView> find(MetricMonth month) {
        return session().createNativeQuery(COLUMNS + " where metric_snapshot.month = :first", Tuple.class)
                .setParameter("first", month.first())
                .getResultList().stream().map(MetricSnapshots::view).findFirst();
    }

    /** A value that was kept of a group, or of all tickets. */
    public record Key(String item, Metric metric) {}

    /** Values that are null are left out; so are metrics that a later build no longer has. */
    public Map<Key, BigDecimal> values(MetricMonth month, @Nullable TicketProperty by) {
        Map<Key, BigDecimal> values = new LinkedHashMap<>();
        session().createNativeQuery("""
                select item, metric, value from metric_snapshot_value
                where month = :first and property = :property and value is not null and metric in (:known)
                order by item, metric""", Tuple.class)
                .setParameter("first", month.first())
                .setParameter("property", property(by))
                .setParameterList("known", Metric.of(by).stream().map(Enum::name).toList())
                .getResultList()
                .forEach(row -> values.put(
                        new Key(row.get("item", String.class), Metric.valueOf(row.get("metric", String.class))),
                        row.get("value", BigDecimal.class)));
        return values;
    }

    private static String property(@Nullable TicketProperty by) {
        return by == null ? ALL : by.name();
    }

    private static MetricSnapshotView view(Tuple row) {
        return new MetricSnapshotView(row.get("month", String.class), row.get("taken_at", Instant.class), row.get("as_of", Instant.class));
    }

    private Session session() {
        return em.unwrap(Session.class);
    }
}
