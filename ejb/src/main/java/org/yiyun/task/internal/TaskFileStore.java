package org.yiyun.task.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.task.TaskFileView;

/** The proof of tasks (佐证材料); kept in PostgreSQL so that one backup holds all. */
@ApplicationScoped
public class TaskFileStore {
    private static final String COLUMNS = "select id, name, media_type, size, sha256, created_at, created_by from task_file";

    private final EntityManager em;

    @Inject
    public TaskFileStore(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected TaskFileStore() {
        this(null);
    }

    /** In the order in which they came. */
    List<TaskFileView> of(Task task) {
        return views(em.createNativeQuery(COLUMNS + " where task_id = :task order by id", Tuple.class).setParameter("task", task.id()));
    }

    /** @throws BusinessException NOT_FOUND */
    TaskFileView get(Task task, long id) {
        return views(em.createNativeQuery(COLUMNS + " where task_id = :task and id = :id", Tuple.class)
                .setParameter("task", task.id())
                .setParameter("id", id)).stream().findFirst().orElseThrow(() -> BusinessException.notFound("attachment", id));
    }

    byte[] content(TaskFileView file) {
        return (byte[]) em.createNativeQuery("select content from task_file where id = :id", byte[].class)
                .setParameter("id", file.id())
                .getSingleResult();
    }

    TaskFileView add(Task task, CheckedFile file, String by, Instant at) {
        em.flush();
        var id = ((Number) em.createNativeQuery("select nextval('task_file_seq')", Long.class).getSingleResult()).longValue();
        em.unwrap(Session.class)
                .createNativeMutationQuery("""
                insert into task_file (id, task_id, name, media_type, size, sha256, content, created_at, created_by)
                values (:id, :task, :name, :type, :size, :sha256, :content, :at, :by)""")
                .setParameter("id", id)
                .setParameter("task", task.id())
                .setParameter("name", file.name())
                .setParameter("type", file.mediaType())
                .setParameter("size", (long) file.size())
                .setParameter("sha256", file.sha256())
                .setParameter("content", file.content())
                .setParameter("at", at)
                .setParameter("by", by)
                .executeUpdate();
        return get(task, id);
    }

    void remove(TaskFileView file) {
        em.createNativeQuery("delete from task_file where id = :id").setParameter("id", file.id()).executeUpdate();
    }

    @SuppressWarnings("unchecked") // native queries are untyped
    private static List<TaskFileView> views(Query query) {
        return ((List<Tuple>) query.getResultList()).stream()
                .map(row -> new TaskFileView(
                        row.get("id", Long.class), row.get("name", String.class), row.get("media_type", String.class),
                        row.get("size", Long.class), row.get("sha256", String.class), row.get("created_at", Instant.class),
                        row.get("created_by", String.class)))
                .toList();
    }
}
