package org.yiyun.policy.engine;

import java.util.Map;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;

/** What ends a calculation that cannot be done, always with a name: a fact that is missing, a value that is not there. */
final class PolicyStop {
    /** The combination of what depends on nothing, as a sentence has it. */
    static final String ANYWHERE = "任何情形";

    private PolicyStop() {}

    /** A fact is needed and was not told. */
    static BusinessException missing(String fact, int line) {
        return BusinessException.invalid(path(fact, line), "field.policy.fact", Map.of("name", fact));
    }

    /** A parameter has no value for these dimensions, or an open one. */
    static BusinessException noValue(boolean open, String code, String title, String where) {
        return new BusinessException(ProblemType.RULE_BROKEN, Map.of(), java.util.List.of(new FieldError(
                "policy.parameters." + code, open ? "field.policy.open" : "field.policy.no-value",
                Map.of("name", title, "where", where.isEmpty() ? ANYWHERE : where))));
    }

    /** No row of a table fits. */
    static BusinessException noRow(String code, String title, String where) {
        return new BusinessException(ProblemType.RULE_BROKEN, Map.of(), java.util.List.of(new FieldError(
                "policy.tables." + code, "field.policy.no-row", Map.of("name", title, "where", where))));
    }

    /** Where the fact stands in the body of a calculation. */
    static String path(String fact, int line) {
        if (fact.startsWith("line.")) {
            return "claim.lines[" + line + "]." + fact.substring("line.".length());
        }
        return fact.startsWith("prior.") ? "priorYear." + fact.substring("prior.".length()) : fact;
    }
}
