package org.yiyun.complaint.internal;

import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Where;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;

/**
 * Which complaints a caller may know of. The one rule (REQ-CMPL-01), as the condition of every query and for one complaint: with
 * the permission, within the caller's regions, and never one about the caller, whatever else the caller may do. Programs of
 * institutions see none.
 *
 * @param number of the caller in the staff list
 */
record Sight(String login, @Nullable String number, Scope scope, boolean permitted) {
    static Sight of(Caller caller, Subjects subjects) {
        boolean permitted = caller.may(Permission.COMPLAINT_READ) && caller.scope().institution() == null;
        return new Sight(caller.name(), subjects.numberOf(caller.name()), caller.scope(), permitted);
    }

    /** Over {@code Complaint c}. */
    Where where() {
        Where where = new Where();
        if (!permitted) {
            return where.and("c.id is null");
        }
        where.and("(c.about.login is null or c.about.login <> :me)", "me", login);
        where.and("(c.about.staff is null or c.about.staff <> :myNumber)", "myNumber", number);
        return where.andBeginsWithAny("c.about.region", scope.regions());
    }

    boolean covers(Complaint complaint) {
        About about = complaint.about();
        return permitted && !about.is(login, number) && scope.covers(null, about.region());
    }
}
