package org.yiyun.benefit.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.PolicyDefinition;

/**
 * Which institution charges a bill: {@code claim.institution.code}, the national code of designated institutions
 * (定点医药机构编码: H for medical ones, P for pharmacies, then 11 digits). It stands beside the bill, and in what the policy reads only if
 * that asks for it.
 */
public final class ChargingInstitution {
    private static final Pattern CODE = Pattern.compile("[HP][0-9]{11}");
    private static final String FACT = "claim.institution.code";
    private static final String CLAIM = "claim";
    private static final String INSTITUTION = "institution";
    private static final String MEMBER = "code";

    private ChargingInstitution() {}

    /**
     * The code in capitals, null if the bill tells none.
     *
     * @throws BusinessException INVALID for what is no such code
     */
    public static @Nullable String of(Map<String, Object> body) {
        Object told = members(members(body.get(CLAIM)).get(INSTITUTION)).get(MEMBER);
        String code = told == null ? "" : told.toString().strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return null;
        }
        if (!CODE.matcher(code).matches()) {
            throw BusinessException.invalid(FACT, "field.benefit.institution", Map.of());
        }
        return code;
    }

    /**
     * The bill without it, so that the same bill is the same whether it is told or not; as it is if the policy has it for a fact.
     *
     * @param policies the versions that decide the bill, of a stay those of all its parts
     */
    public static Map<String, Object> without(Map<String, Object> body, Collection<PolicyDefinition> policies) {
        if (policies.stream().flatMap(policy -> policy.facts().stream()).anyMatch(fact -> fact.name().equals(FACT))) {
            return body;
        }
        Map<String, Object> claim = members(body.get(CLAIM));
        Map<String, Object> institution = members(claim.get(INSTITUTION));
        if (!institution.containsKey(MEMBER)) {
            return body;
        }
        institution.remove(MEMBER);
        if (institution.isEmpty()) {
            claim.remove(INSTITUTION);
        } else {
            claim.put(INSTITUTION, institution);
        }
        Map<String, Object> kept = new LinkedHashMap<>(body);
        kept.put(CLAIM, claim);
        return kept;
    }

    private static Map<String, Object> members(@Nullable Object tree) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((name, value) -> members.put(String.valueOf(name), value));
        }
        return members;
    }
}
