package org.yiyun.task;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.task.internal.TaskProof;

/** The proof of tasks (佐证材料): files that owner and co-workers add while they work on it. */
@Stateless
public class TaskFiles {
    private final TaskProof proof;

    @Inject
    public TaskFiles(TaskProof proof) {
        this.proof = proof;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TaskFiles() {
        this(null);
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    @Requires(Permission.TASK_READ)
    public List<TaskFileView> list(String number) {
        return proof.list(number, Callers.current());
    }

    /**
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND, TASK_PART for whoever does not work on it, TASK_STATE unless it has
     *     been accepted and is not done, FILE_REFUSED, TOO_LARGE
     */
    @Requires(Permission.TASK_READ)
    public TaskFileView attach(String number, String name, InputStream content) throws IOException {
        return proof.attach(number, name, content, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException as {@link #attach} */
    @Requires(Permission.TASK_READ)
    public void detach(String number, long id) {
        proof.detach(number, id, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    @Requires(Permission.TASK_READ)
    public TaskFileView get(String number, long id) {
        return proof.get(number, id, Callers.current());
    }

    /**
     * What is in it; audited.
     *
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND
     */
    @Requires(Permission.TASK_READ)
    public byte[] content(String number, long id) {
        return proof.content(number, id, Callers.current());
    }
}
