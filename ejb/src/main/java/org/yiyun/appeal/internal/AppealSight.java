package org.yiyun.appeal.internal;

import org.yiyun.platform.paging.Where;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;

/**
 * Which findings a caller may know of. The one rule, as the condition of every query and for one finding: those about the caller and
 * those that the caller served; with the permission to decide also those of the caller's regions. Programs of institutions see none.
 */
record AppealSight(String login, Scope scope, boolean decides) {
    private static final String OWN = "(f.person = :me or f.createdBy = :me";

    static AppealSight of(Caller caller) {
        return new AppealSight(caller.name(), caller.scope(), caller.may(Permission.APPEAL_DECIDE));
    }

    /** Over {@code AppealFinding f}. */
    Where where() {
        Where where = new Where();
        if (scope.institution() != null) {
            return where.and("f.id is null");
        }
        if (!decides) {
            return where.and(OWN + ")", "me", login);
        }
        String regions = where.beginsWithAny("f.region", scope.regions());
        return regions.isEmpty() ? where : where.and(OWN + " or " + regions + ")", "me", login);
    }

    boolean covers(AppealFinding finding) {
        boolean own = login.equals(finding.person()) || login.equals(finding.createdBy());
        return scope.institution() == null && (own || decidesOn(finding));
    }

    /** Whether the finding is one of those on which the caller may decide, unless there was a part in it. */
    boolean decidesOn(AppealFinding finding) {
        return decides && scope.covers(null, finding.region());
    }
}
