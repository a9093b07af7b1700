package org.yiyun.task.internal;

import org.yiyun.platform.paging.Where;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;

/**
 * Which tasks a caller may know of. The one rule, as the condition of every query and for one task: with the permission, those that the
 * caller has given, recorded, owns or helps with; with the permission to supervise also those of the caller's regions. Programs of
 * institutions see none.
 */
record TaskSight(String login, Scope scope, boolean permitted, boolean supervises) {
    private static final String OWN = "(t.giver = :me or t.owner = :me or t.createdBy = :me or :me member of t.coworkers";

    static TaskSight of(Caller caller) {
        boolean permitted = caller.may(Permission.TASK_READ) && caller.scope().institution() == null;
        return new TaskSight(caller.name(), caller.scope(), permitted, permitted && caller.may(Permission.TASK_SUPERVISE));
    }

    /** Over {@code Task t}. */
    Where where() {
        Where where = new Where();
        if (!permitted) {
            return where.and("t.id is null");
        }
        if (!supervises) {
            return where.and(OWN + ")", "me", login);
        }
        String regions = where.beginsWithAny("t.region", scope.regions());
        return regions.isEmpty() ? where : where.and(OWN + " or " + regions + ")", "me", login);
    }

    boolean covers(Task task) {
        boolean own = !task.partsOf(login, false).isEmpty() || login.equals(task.createdBy());
        return permitted && (own || oversees(task));
    }

    /** Whether the caller is a supervisor of that task. */
    boolean oversees(Task task) {
        return supervises && scope.covers(null, task.region());
    }
}
