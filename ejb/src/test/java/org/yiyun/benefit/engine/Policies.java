package org.yiyun.benefit.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.policy.engine.PolicyProgram;
import org.yiyun.policy.engine.PolicyReader;

/** Shipped policies and claims for tests. */
public final class Policies {
    /** The large-sum scheme with example figures where the source leaves them open. */
    public static final String WITH_OFFSITE = "huadian-offsite-example";

    private Policies() {}

    public static String text(String name) {
        try (var file = Policies.class.getResourceAsStream("/policies/" + name + ".yaml")) {
            if (file == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static BenefitScheme scheme(String name) {
        return schemeOf(text(name));
    }

    public static BenefitScheme schemeOf(String text) {
        return new BenefitScheme(PolicyProgram.compile(PolicyReader.read(text)));
    }

    public static Map<String, Object> line(String kind, String category, BigDecimal amount) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", kind);
        line.put("category", category);
        line.put("amount", amount);
        return line;
    }

    /** A claim at an institution of the city. */
    public static Map<String, Object> body(List<Map<String, Object>> lines) {
        return body(lines, Map.of("level", "3", "local", true), null);
    }

    public static Map<String, Object> body(List<Map<String, Object>> lines, Map<String, Object> institution, String offsite) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("kind", "INPATIENT");
        claim.put("institution", institution);
        claim.put("lines", lines);
        if (offsite != null) {
            claim.put("offsite", offsite);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("claim", claim);
        return body;
    }

    public static Map<String, Object> with(Map<String, Object> body, String key, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        changed.put(key, value);
        return changed;
    }
}
