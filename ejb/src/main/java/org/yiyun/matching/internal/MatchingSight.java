package org.yiyun.matching.internal;

import java.util.ArrayList;
import java.util.List;
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
        List<String> regions = new ArrayList<>();
        for (String region : scope.regions().stream().sorted().toList()) {
            String name = "region" + regions.size();
            regions.add("m.region like :" + name);
            where.with(name, region.replace("%", "").replace("_", "") + "%");
        }
        return regions.isEmpty() ? where : where.and("(" + String.join(" or ", regions) + ")");
    }

    boolean covers(ListOwner owner) {
        return scope.covers(owner.institution(), owner.region());
    }
}
