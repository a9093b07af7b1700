package org.yiyun.web.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.policy.CaseProposal;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Fact;
import org.yiyun.policy.engine.PolicyDefinition.Part;

/** A proposed case in the words of the policy: what the bill tells, and what would be expected of it. */
public record ProposalRow(PolicyDefinition definition, CaseProposal proposal, Locale locale) {
    private static final String LINE = "line.";

    public String getName() {
        return proposal.name();
    }

    /** What the claim tells, then each line; what is not told is not there. */
    public List<String> getBill() {
        List<String> bill = new ArrayList<>();
        bill.add(told(false, proposal.body()));
        if (at(proposal.body(), "claim.lines") instanceof List<?> lines) {
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
    public List<String> getAmounts() {
        return proposal.expect().entrySet().stream().map(entry -> title(entry.getKey()) + " " + entry.getValue().toPlainString()).toList();
    }

    private String title(String name) {
        if (name.startsWith("parts.")) {
            return definition.parts().stream().filter(part -> name.equals("parts." + part.code())).map(Part::title)
                    .findFirst().orElse(name);
        }
        return name.startsWith("values.") ? definition.nameOf(name.substring("values.".length())) : Texts.get(locale, "benefit." + name);
    }
}
