package org.yiyun.benefit.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.Facts;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.Run;

/**
 * A claim from which others are made by changing one fact (样单): the first one of its person.
 *
 * @param body as for a calculation, without scheme and day
 */
record Template(LocalDate on, Map<String, Object> body) {
    /** Whether its own prior amounts hold. */
    boolean opening() {
        return body.containsKey("priorYear");
    }

    int lines() {
        return body.get("claim") instanceof Map<?, ?> claim && claim.get("lines") instanceof List<?> lines ? lines.size() : 0;
    }

    Template on(LocalDate day) {
        return new Template(day, body);
    }

    /** The same with one fact told so; {@code line} counts from 0 and matters for facts of lines alone. */
    Template with(String fact, int line, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>();
        ((Map<?, ?>) put(body, path(fact, line), value)).forEach((key, content) -> changed.put((String) key, content));
        return new Template(on, changed);
    }

    /** What is told of a fact; null for nothing. */
    @Nullable Object told(String fact, int line) {
        Object at = body;
        for (Object key : path(fact, line)) {
            if (key instanceof Integer index) {
                at = at instanceof List<?> list && index < list.size() ? list.get(index) : null;
            } else {
                at = at instanceof Map<?, ?> map ? map.get(key) : null;
            }
        }
        return at;
    }

    /**
     * Every value of the claim.
     *
     * @throws org.yiyun.platform.problem.BusinessException INVALID or RULE_BROKEN if it cannot be worked out
     */
    Run run(BenefitScheme scheme) {
        PolicyDefinition definition = scheme.program().definition();
        Facts facts = scheme.read(body);
        if (!opening()) {
            facts = PersonLedger.known(definition, facts, PersonLedger.keys(definition, on, facts), Map.of());
        }
        return scheme.run(on, facts);
    }

    /**
     * What the claim comes to.
     *
     * @throws org.yiyun.platform.problem.BusinessException as {@link #run}
     */
    Calculation calculate(BenefitScheme scheme) {
        PersonLedger ledger = new PersonLedger(entry -> scheme);
        ledger.add(new PersonLedger.Entry(1, on, body, opening()));
        return ledger.bills().get(1L);
    }

    private static List<Object> path(String fact, int line) {
        if (fact.startsWith("line.")) {
            List<Object> path = new ArrayList<>(List.of("claim", "lines", line));
            path.addAll(Arrays.asList(fact.substring("line.".length()).split("\\.")));
            return path;
        }
        return List.of((Object[]) (fact.startsWith("prior.") ? "priorYear." + fact.substring("prior.".length()) : fact).split("\\."));
    }

    private static Object put(@Nullable Object tree, List<Object> path, Object value) {
        if (path.isEmpty()) {
            return value;
        }
        List<Object> rest = path.subList(1, path.size());
        if (path.get(0) instanceof Integer index) {
            List<Object> list = new ArrayList<>((List<?>) tree);
            list.set(index, put(list.get(index), rest, value));
            return list;
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        if (tree instanceof Map<?, ?> before) {
            map.putAll(before);
        }
        map.put(path.get(0), put(map.get(path.get(0)), rest, value));
        return map;
    }
}
