package org.yiyun.catalog.maintenance.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.history.HistoryEntry;

/** Reads the steps of upkeep of code libraries out of their histories; files and reminders are no steps. */
@ApplicationScoped
public class MaintenancePathReading {
    private final EntityManager em;

    @Inject
    public MaintenancePathReading(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected MaintenancePathReading() {
        this(null);
    }

    public List<HistoryEntry> of(Instant from, Instant to, int most) {
        return Rows.of(em.createNativeQuery("""
                select t.number, e.type, e.at, e.actor
                from maintenance t join maintenance_event e on e.maintenance_id = t.id
                where t.created_at >= :from and t.created_at < :to and e.type not in ('ATTACHED')
                order by t.created_at, t.id, e.sequence""", Tuple.class)
                .setParameter("from", SqlTime.utc(from))
                .setParameter("to", SqlTime.utc(to))
                .setMaxResults(most + 1), row -> new HistoryEntry(
                        Rows.text(row, 0), Rows.text(row, 1), Rows.instant(row.get(2)), Rows.text(row, 3), null));
    }
}
