package org.yiyun.servicecheck.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.servicecheck.CheckFindingView;
import org.yiyun.task.TaskQueries;

/** The corrections of findings as they stand, in the name of the feature: who follows a check up need not see its tasks. */
@ApplicationScoped
public class CheckTasks {
    private static final Caller SYSTEM = Caller.system("servicecheck");

    private final TaskQueries tasks;

    @Inject
    public CheckTasks(TaskQueries tasks) {
        this.tasks = tasks;
    }

    /** For the proxy. */
    protected CheckTasks() {
        this(null);
    }

    List<CheckFindingView> of(ServiceCheck check) {
        return check.findings().stream()
                .map(finding -> finding.view(Callers.callAs(SYSTEM, () -> tasks.get(finding.task()))))
                .toList();
    }
}
