package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.PolicyDefinition.CaseClaim;
import org.yiyun.policy.engine.PolicyDefinition.PolicyCase;

/** Reads the cases that stand beside a policy. */
final class CaseReader {
    private CaseReader() {}

    static PolicyCase read(Section s) {
        PolicyCase result = new PolicyCase(s.text("name"), s.text("title"), s.text("source"), s.list("claims", CaseReader::claim));
        if (result.claims().isEmpty()) {
            s.fault("claims", "field.required", Map.of());
        }
        return result;
    }

    private static CaseClaim claim(Section s) {
        Map<String, Object> body = new LinkedHashMap<>();
        put(s, body, "mode");
        put(s, body, "person");
        put(s, body, "priorYear");
        put(s, body, "claim");
        Map<String, BigDecimal> expect = new LinkedHashMap<>();
        Section expected = s.section("expect");
        if (expected != null) {
            expected.keys().forEach(key -> expect.put(key, expected.number(key)));
        }
        return new CaseClaim(s.date("on"), body, cancels(s), expect, s.optionalText("refused"));
    }

    private static @Nullable Integer cancels(Section s) {
        return s.has("cancels") ? Integer.valueOf(s.number("cancels").intValue()) : null;
    }

    private static void put(Section s, Map<String, Object> body, String key) {
        if (s.has(key)) {
            body.put(key, s.tree(key));
        }
    }
}
