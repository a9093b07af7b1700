package org.yiyun.task;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.task.internal.TaskReminding;

/** Reminds people of tasks before and after they are due, on the node that has the role. */
@Stateless
public class TaskReminders {
    /** At most so many in one transaction. */
    public static final int BATCH = 50;

    private final TaskReminding reminding;
    private final Leases leases;

    @Inject
    public TaskReminders(TaskReminding reminding, Leases leases) {
        this.reminding = reminding;
        this.leases = leases;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TaskReminders() {
        this(null, null);
    }

    /** Tells what is due to be told. Returns of how many tasks; 0 also if the role is another node's by now. */
    @Requires(Permission.TASK_SUPERVISE)
    public int remind(Lease lease) {
        return leases.isHeld(lease) ? reminding.remind(BATCH) : 0;
    }
}
