package org.yiyun.task.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.file.FileTable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.task.TaskFileView;

/** The proof of tasks (佐证材料). */
@ApplicationScoped
public class TaskFileStore {
    private final FileTable<TaskFileView> files;

    @Inject
    public TaskFileStore(EntityManager em) {
        this.files = new FileTable<>(em, "task_file", "task_id", TaskFileStore::view);
    }

    /** For the proxy. */
    protected TaskFileStore() {
        this(null);
    }

    /** In the order in which they came. */
    List<TaskFileView> of(Task task) {
        return files.of(task.id());
    }

    /** @throws BusinessException NOT_FOUND */
    TaskFileView get(Task task, long id) {
        return files.get(task.id(), id);
    }

    byte[] content(TaskFileView file) {
        return files.content(file.id());
    }

    TaskFileView add(Task task, CheckedFile file, String by, Instant at) {
        return files.add(task.id(), file, by, at);
    }

    void remove(TaskFileView file) {
        files.remove(file.id());
    }

    private static TaskFileView view(Tuple row) {
        return new TaskFileView(
                row.get("id", Long.class), row.get("name", String.class), row.get("media_type", String.class), row.get("size", Long.class),
                row.get("sha256", String.class), row.get("created_at", Instant.class), row.get("created_by", String.class));
    }
}
