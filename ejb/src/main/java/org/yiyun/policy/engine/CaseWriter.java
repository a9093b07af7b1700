package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiyun.policy.engine.PolicyDefinition.CaseClaim;
import org.yiyun.policy.engine.PolicyDefinition.PolicyCase;

/** Writes cases as {@link CaseReader} reads them. */
final class CaseWriter {
    private CaseWriter() {}

    /** In one line, as JSON. */
    static String flow(PolicyCase policyCase) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", policyCase.name());
        tree.put("title", policyCase.title());
        tree.put("source", policyCase.source());
        tree.put("claims", policyCase.claims().stream().map(CaseWriter::tree).toList());
        return Flow.json(tree);
    }

    /** As items of a YAML list, each beginning on a line of its own. */
    static String block(List<PolicyCase> cases, String indent) {
        return cases.stream().map(policyCase -> block(policyCase, indent)).collect(Collectors.joining());
    }

    private static String block(PolicyCase policyCase, String indent) {
        String claims = policyCase.claims().stream().map(claim -> claim(indent, claim)).collect(Collectors.joining());
        return "\n" + indent + "- name: " + Flow.quoted(policyCase.name()) + line(indent, "title", policyCase.title())
                + line(indent, "source", policyCase.source()) + "\n" + indent + "  claims:" + claims;
    }

    private static String line(String indent, String key, String text) {
        return "\n" + indent + "  " + key + ": " + Flow.quoted(text);
    }

    private static String claim(String indent, CaseClaim claim) {
        Map<String, Object> tree = tree(claim);
        tree.remove("on");
        StringBuilder written = new StringBuilder("\n" + indent + "    - on: " + claim.on());
        tree.forEach((key, value) ->
                written.append("\n").append(indent).append("      ").append(key).append(": ").append(Flow.json(value)));
        return written.toString();
    }

    private static Map<String, Object> tree(CaseClaim claim) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("on", claim.on().toString());
        tree.putAll(claim.body());
        if (claim.cancels() != null) {
            tree.put("cancels", BigDecimal.valueOf(claim.cancels()));
        }
        if (!claim.expect().isEmpty()) {
            tree.put("expect", claim.expect());
        }
        if (claim.refused() != null) {
            tree.put("refused", claim.refused());
        }
        return tree;
    }
}
