package org.yiyun.catalog.maintenance.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.maintenance.MaintenanceFilter;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;

/** The maintenances. */
@ApplicationScoped
public class Maintenances {
    private static final String NEWEST = "m.createdAt desc, m.id desc";

    private final EntityManager em;

    @Inject
    public Maintenances(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Maintenances() {
        this(null);
    }

    long nextId() {
        return Sequences.next(em, "maintenance_seq");
    }

    void add(Maintenance maintenance, MaintenanceEvent event) {
        em.persist(maintenance);
        add(event);
    }

    void add(MaintenanceEvent event) {
        em.persist(event);
        em.flush();
    }

    /** @throws BusinessException NOT_FOUND */
    Maintenance get(String number) {
        return find(number, LockModeType.NONE);
    }

    /** As {@link #get}, locked to the end of the transaction: steps on one follow one another. */
    Maintenance lock(String number) {
        return find(number, LockModeType.PESSIMISTIC_WRITE);
    }

    private Maintenance find(String number, LockModeType lock) {
        return em.createQuery("select m from Maintenance m where m.number = :number", Maintenance.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("maintenance", number));
    }

    List<MaintenanceEvent> history(Maintenance maintenance) {
        return em.createQuery("select e from MaintenanceEvent e where e.maintenance = :maintenance order by e.sequence", MaintenanceEvent.class)
                .setParameter("maintenance", maintenance)
                .getResultList();
    }

    long count(MaintenanceFilter filter) {
        return where(filter).count(em, Maintenance.class, "m");
    }

    List<Maintenance> rows(MaintenanceFilter filter, int offset, int limit) {
        return where(filter).rows(em, Maintenance.class, "m", NEWEST, offset, limit);
    }

    List<Maintenance> after(MaintenanceFilter filter, @Nullable Cursor cursor, int limit) {
        return where(filter).behind(cursor, "m.createdAt", "m.id").rows(em, Maintenance.class, "m", NEWEST, 0, limit);
    }

    private static Where where(MaintenanceFilter filter) {
        Where where = new Where()
                .and("m.status in :status", "status", filter.status().isEmpty() ? null : filter.status())
                .and("m.library = :library", "library", filter.library());
        String text = Where.containing(filter.text());
        return text == null ? where : where.and("""
                (lower(m.number) like :q escape '!' or lower(m.title) like :q escape '!' or lower(m.need) like :q escape '!'
                or lower(m.basis) like :q escape '!' or lower(m.externalNumber) like :q escape '!')""", "q", text.toLowerCase(Locale.ROOT));
    }
}
