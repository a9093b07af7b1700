package org.yiyun.evaluation.internal;

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
        return where.andBeginsWithAny("r.region", scope.regions());
    }
}
