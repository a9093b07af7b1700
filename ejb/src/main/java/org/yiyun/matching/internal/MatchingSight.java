package org.yiyun.matching.internal;

import org.yiyun.platform.paging.Where;
import org.yiyun.security.Caller;
import org.yiyun.security.Scope;

/** Which lists a caller may know of: an institution its own, staff those of the institutions of their regions. */
record MatchingSight(Scope scope) {
    static MatchingSight of(Caller caller) {
        return new MatchingSight(caller.scope());
    }

    /** Over {@code m}, an item or an import. */
    Where where() {
        Where where = new Where();
        if (scope.institution() != null) {
            return where.and("m.institution = :me", "me", scope.institution());
        }
        return where.andBeginsWithAny("m.region", scope.regions());
    }

    boolean covers(ListOwner owner) {
        return scope.covers(owner.institution(), owner.region());
    }
}
