package org.yiyun.evaluation.internal;

import java.util.ArrayList;
import java.util.List;
import org.yiyun.evaluation.EvaluationStatus;
import org.yiyun.platform.paging.Where;
import org.yiyun.security.Scope;

/**
 * Which results a caller may know of, over {@code InstitutionResult r}. The one rule, the condition of every query: an institution's
 * program knows its own and only what was announced; staff know those of their regions.
 */
record ResultSight(Scope scope) {
    Where where() {
        Where where = new Where();
        if (scope.institution() != null) {
            return where.and("r.institution = :own", "own", scope.institution())
                    .and("r.round.status <> :hidden", "hidden", EvaluationStatus.OPEN);
        }
        List<String> regions = new ArrayList<>();
        for (String region : scope.regions().stream().sorted().toList()) {
            String name = "region" + regions.size();
            regions.add("r.region like :" + name);
            where.with(name, region.replace("%", "").replace("_", "") + "%");
        }
        return regions.isEmpty() ? where : where.and("(" + String.join(" or ", regions) + ")");
    }
}
