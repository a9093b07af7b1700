package org.yiyun.task.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.task.TaskEventView;
import org.yiyun.task.TaskFileView;
import org.yiyun.task.TaskPart;
import org.yiyun.task.TaskStatus;
import org.yiyun.task.TaskVerb;

/**
 * Files of tasks: read by whoever sees the task, added and removed by those who work on it, while they do. What stood there when the
 * task was said to be done is what is confirmed.
 */
@ApplicationScoped
public class TaskProof {
    private final Tasks tasks;
    private final TaskFileStore files;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public TaskProof(Tasks tasks, TaskFileStore files, AuditService audit, BusinessClock clock) {
        this.tasks = tasks;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected TaskProof() {
        this(null, null, null, null);
    }

    public List<TaskFileView> list(String number, Caller caller) {
        return files.of(tasks.get(number, TaskSight.of(caller)));
    }

    public TaskFileView attach(String number, String name, InputStream content, Caller caller) throws IOException {
        Task task = worked(number, caller);
        TaskFileView kept = files.add(task, CheckedFile.read(name, content), caller.name(), clock.now());
        tasks.add(task.filed(TaskEventView.ATTACHED, kept.name(), caller.name(), kept.createdAt()));
        audit.record("task.attach", "task", number, Map.of("file", kept.id(), "sha256", kept.sha256()));
        return kept;
    }

    public void detach(String number, long id, Caller caller) {
        Task task = worked(number, caller);
        TaskFileView file = files.get(task, id);
        files.remove(file);
        tasks.add(task.filed(TaskEventView.DETACHED, file.name(), caller.name(), clock.now()));
        audit.record("task.detach", "task", number, Map.of("file", id, "sha256", file.sha256()));
    }

    public TaskFileView get(String number, long id, Caller caller) {
        return files.get(tasks.get(number, TaskSight.of(caller)), id);
    }

    /** Proof may show whom it is about: who read it is written down. */
    public byte[] content(String number, long id, Caller caller) {
        TaskFileView file = get(number, id, caller);
        audit.record("task.file.read", "task", number, Map.of("file", id));
        return files.content(file);
    }

    /** The task, locked, if the caller is working on it. */
    private Task worked(String number, Caller caller) {
        Task task = tasks.lock(number, TaskSight.of(caller));
        Set<TaskPart> parts = task.partsOf(caller.name(), false);
        if (!TaskVerb.PROGRESS.isFor(parts)) {
            throw new BusinessException(ProblemType.TASK_PART, Map.of("number", number, "taskVerb", TaskVerb.PROGRESS.name()));
        }
        if (task.status() != TaskStatus.ACCEPTED) {
            throw new BusinessException(ProblemType.TASK_STATE, Map.of(
                    "number", number, "taskStatus", task.status().name(), "taskVerb", TaskVerb.PROGRESS.name()));
        }
        return task;
    }
}
