package org.yiyun.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Accumulator;
import org.yiyun.policy.engine.PolicyDefinition.Fact;
import org.yiyun.policy.engine.PolicyDefinition.Part;

/** Cases in the words of their policy: what a claim tells, and what is expected of it. */
public record CaseWords(PolicyDefinition definition, Locale locale) {
    private static final String LINE = "line.";
    /** As an outcome tells it: {@code #1 parts.ownFirst: 80.00 ≠ 160.00}. */
    private static final Pattern DIFFERENCE = Pattern.compile("#(\\d+) ((?:parts|accumulators|values|payout|difference|sum)\\.\\S+|total|eligible|payout): (.*) ≠ (.*)");
    private static final Pattern OF_CLAIM = Pattern.compile("(payout|difference)\\.(\\d+)");

    /** What the claim tells, then each line; what is not told is not there. */
    public List<String> bill(Map<String, Object> body) {
        List<String> bill = new ArrayList<>();
        bill.add(told(false, body));
        if (at(body, "claim.lines") instanceof List<?> lines) {
            lines.forEach(line -> bill.add(told(true, line)));
        }
        bill.removeIf(String::isEmpty);
        return bill;
    }

    private String told(boolean ofLine, @Nullable Object tree) {
        return definition.facts().stream()
                .filter(fact -> fact.name().startsWith(LINE) == ofLine)
                .map(fact -> told(fact, at(tree, path(fact.name()))))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("，"));
    }

    private String told(Fact fact, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return fact.title() + " " + definition.dimension(fact.type()).map(dimension -> dimension.titleOf(text)).orElse(text);
    }

    private static String path(String fact) {
        if (fact.startsWith(LINE)) {
            return fact.substring(LINE.length());
        }
        return fact.startsWith("prior.") ? "priorYear." + fact.substring("prior.".length()) : fact;
    }

    private static @Nullable Object at(@Nullable Object tree, String path) {
        Object at = tree;
        for (String name : path.split("\\.")) {
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return at;
    }

    /** Each expected amount with its name. */
    public List<String> amounts(Map<String, BigDecimal> expect) {
        return expect.entrySet().stream().map(entry -> title(entry.getKey()) + " " + entry.getValue().toPlainString()).toList();
    }

    /** Where what came of a claim differs from what is expected: 第 1 张结算单，先自付：预期 80.00，算得 160.00. */
    public String difference(String difference) {
        var parts = DIFFERENCE.matcher(difference);
        return !parts.matches() ? difference : Texts.get(locale, "policy.case.unequal", Map.of(
                "claim", parts.group(1), "what", title(parts.group(2)), "expected", parts.group(3), "actual", parts.group(4)));
    }

    private String title(String name) {
        if (name.startsWith("parts.")) {
            return definition.parts().stream().filter(part -> name.equals("parts." + part.code())).map(Part::title).findFirst().orElse(name);
        }
        if (name.startsWith("accumulators.")) {
            return definition.accumulators().stream().filter(each -> name.equals("accumulators." + each.code())).map(Accumulator::title)
                    .findFirst().orElse(name);
        }
        var ofClaim = OF_CLAIM.matcher(name);
        if (ofClaim.matches()) {
            return Texts.get(locale, "policy.case." + ofClaim.group(1), Map.of("claim", ofClaim.group(2)));
        }
        return name.startsWith("values.") ? definition.nameOf(name.substring("values.".length()))
                : Texts.get(locale, name.equals("sum.payout") ? "policy.case.sum" : "benefit." + name);
    }
}
