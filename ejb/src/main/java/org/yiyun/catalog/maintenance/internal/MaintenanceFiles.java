package org.yiyun.catalog.maintenance.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.yiyun.catalog.maintenance.MaintenanceFileView;
import org.yiyun.catalog.maintenance.MaintenanceFileView.Kind;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.problem.BusinessException;

/** Evidence, scripts and documents; the database lets nobody change or remove one. */
@ApplicationScoped
public class MaintenanceFiles {
    private static final String COLUMNS = """
            select id, kind, name, media_type, size, sha256, created_at, created_by from maintenance_file where maintenance_id = :maintenance""";

    private final EntityManager em;

    @Inject
    public MaintenanceFiles(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected MaintenanceFiles() {
        this(null);
    }

    /** In the order in which they came. */
    List<MaintenanceFileView> of(Maintenance maintenance) {
        return views(em.createNativeQuery(COLUMNS + " order by id", Tuple.class).setParameter("maintenance", maintenance.id()));
    }

    /** @throws BusinessException NOT_FOUND */
    MaintenanceFileView get(Maintenance maintenance, long id) {
        return views(em.createNativeQuery(COLUMNS + " and id = :id", Tuple.class)
                .setParameter("maintenance", maintenance.id())
                .setParameter("id", id)).stream().findFirst().orElseThrow(() -> BusinessException.notFound("attachment", id));
    }

    byte[] content(MaintenanceFileView file) {
        return (byte[]) em.createNativeQuery("select content from maintenance_file where id = :id", byte[].class)
                .setParameter("id", file.id())
                .getSingleResult();
    }

    MaintenanceFileView add(Maintenance maintenance, Kind kind, CheckedFile file, String by, Instant at) {
        em.flush();
        long id = ((Number) em.createNativeQuery("select nextval('maintenance_file_seq')", Long.class).getSingleResult()).longValue();
        em.unwrap(Session.class)
                .createNativeMutationQuery("""
                insert into maintenance_file (id, maintenance_id, kind, name, media_type, size, sha256, content, created_at, created_by)
                values (:id, :maintenance, :kind, :name, :type, :size, :sha256, :content, :at, :by)""")
                .setParameter("id", id)
                .setParameter("maintenance", maintenance.id())
                .setParameter("kind", kind.name())
                .setParameter("name", file.name())
                .setParameter("type", file.mediaType())
                .setParameter("size", (long) file.size())
                .setParameter("sha256", file.sha256())
                .setParameter("content", file.content())
                .setParameter("at", at)
                .setParameter("by", by)
                .executeUpdate();
        return get(maintenance, id);
    }

    @SuppressWarnings("unchecked") // native queries are untyped
    private static List<MaintenanceFileView> views(Query query) {
        return ((List<Tuple>) query.getResultList()).stream()
                .map(row -> new MaintenanceFileView(
                        row.get("id", Long.class), Kind.valueOf(row.get("kind", String.class)), row.get("name", String.class),
                        row.get("media_type", String.class), row.get("size", Long.class), row.get("sha256", String.class),
                        row.get("created_at", Instant.class), row.get("created_by", String.class)))
                .toList();
    }
}
