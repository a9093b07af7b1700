package org.yiyun.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.PolicyDefinition.CaseClaim;
import org.yiyun.policy.engine.PolicyDefinition.PolicyCase;

/**
 * A case that stands at an end (界限案例), as it is proposed. What it expects is what the version gives now: whether that is right
 * says a person who has worked it out, before it becomes a case.
 *
 * @param name   {@code …-BELOW}, {@code …-AT} or {@code …-ABOVE} the end, unique among the proposals of a version
 * @param title  the end in words, and on which side of it the case stands
 * @param source document and clause of the figure
 * @param body   as for a calculation, without scheme and day
 * @param expect amounts by name, as a case names them, in yuan; exact where they are not rounded by a step
 * @param metBy  name of a case of the version that stands at the same place already, null for none
 */
public record CaseProposal(
        String name, String title, String source, LocalDate on, Map<String, Object> body, Map<String, BigDecimal> expect,
        @Nullable String metBy) {
    public CaseProposal {
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
        expect = Collections.unmodifiableMap(new LinkedHashMap<>(expect));
    }

    /** The case, with where its amounts were confirmed. */
    public PolicyCase confirmed(String by) {
        return new PolicyCase(name, title, by, List.of(new CaseClaim(on, body, null, expect, null)));
    }
}
