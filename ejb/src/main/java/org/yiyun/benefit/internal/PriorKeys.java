package org.yiyun.benefit.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.policy.engine.PolicyDefinition;

/** What has accumulated elsewhere has to be called as the policy calls it: a misspelt name would count as nothing, and pay too much. */
public final class PriorKeys {
    private static final String MEMBER = "priorYear";
    private static final String FACT = "prior.";

    private PriorKeys() {}

    /**
     * @param body        as for a calculation
     * @param definitions of the versions that decide
     * @throws BusinessException INVALID with each name that none of them has
     */
    public static void require(Map<String, Object> body, List<PolicyDefinition> definitions) {
        if (!(body.get(MEMBER) instanceof Map<?, ?> told) || told.isEmpty()) {
            return;
        }
        Set<String> known = new TreeSet<>();
        for (PolicyDefinition definition : definitions) {
            definition.facts().stream().filter(fact -> fact.name().startsWith(FACT)).forEach(fact -> known.add(fact.name().substring(FACT.length())));
            definition.accumulators().forEach(accumulator -> known.add(accumulator.code()));
        }
        List<FieldError> errors = told.keySet().stream().map(String::valueOf).filter(name -> !known.contains(name))
                .map(name -> new FieldError(MEMBER + "." + name, "field.benefit.prior", Map.of("allowed", String.join(" ", known)))).toList();
        if (!errors.isEmpty()) {
            throw BusinessException.invalid(errors);
        }
    }
}
