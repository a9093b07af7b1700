package org.yiyun.web.sla;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.sla.LimitUnit;
import org.yiyun.sla.ServiceEvent;
import org.yiyun.sla.SlaRule;
import org.yiyun.sla.SlaRuleView;

/** A rule in words, in the reader's language. */
public final class RuleRow {
    private final SlaRuleView view;
    private final Locale locale;
    private final Map<String, String> lines;
    private final Map<String, String> levels;

    /** @param lines and {@code levels}: names by code, and by scheme and rank */
    RuleRow(SlaRuleView view, Locale locale, Map<String, String> lines, Map<String, String> levels) {
        this.view = view;
        this.locale = locale;
        this.lines = lines;
        this.levels = levels;
    }

    public SlaRuleView getView() {
        return view;
    }

    public SlaRule getRule() {
        return view.rule();
    }

    public String getName() {
        return locale.equals(Locale.ENGLISH) ? view.nameEn() : getRule().name();
    }

    public String getMilestone() {
        return Texts.of(locale, "sla.milestone", getRule().milestone());
    }

    public String getProfile() {
        return Texts.find(locale, "sla.profile." + getRule().scope().profile()).orElse(getRule().scope().profile());
    }

    public String getScope() {
        SlaRule.Scope scope = getRule().scope();
        String text = Stream.of(
                        scope.kind() == null ? "" : Texts.get(locale, "sla.kind." + scope.kind()),
                        scope.serviceLine() == null ? "" : lines.getOrDefault(scope.serviceLine(), scope.serviceLine()),
                        scope.level() == null ? "" : levels.getOrDefault(scope.scheme() + scope.level(), scope.level().toString()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return text.isEmpty() ? Texts.get(locale, "sla.scope.any") : text;
    }

    public String getLimit() {
        SlaRule rule = getRule();
        return rule.amount() == null
                ? Texts.get(locale, "sla.limit.none")
                : rule.amount().stripTrailingZeros().toPlainString() + " " + Texts.of(locale, "sla.unit", rule.unit());
    }

    public String getStart() {
        return getRule().triggers().start().stream().map(this::event).collect(Collectors.joining(" › "));
    }

    public String getStop() {
        return getRule().triggers().stop().stream().sorted().map(this::event).collect(Collectors.joining(", "));
    }

    public String getPause() {
        var reasons = getRule().triggers().pauseReasons();
        if (reasons.isEmpty()) {
            return Texts.get(locale, "sla.pause.none");
        }
        return reasons.contains(SlaRule.Triggers.ANY_REASON)
                ? Texts.get(locale, "sla.pause.any")
                : reasons.stream().sorted().map(reason -> Texts.get(locale, "sla.pause." + reason)).collect(Collectors.joining(", "));
    }

    public String getEscalation() {
        return getRule().escalation().stream()
                .map(step -> step.percent() + "% " + targets(step.targets()))
                .collect(Collectors.joining("; "));
    }

    /** Percent of the warnings, as they are typed in. */
    public String getWarnings() {
        return getRule().escalation().stream()
                .map(SlaRule.EscalationStep::percent)
                .filter(percent -> percent < 100)
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    public String getValid() {
        SlaRule.Dating dating = getRule().dating();
        return dating.validTo() == null
                ? Texts.get(locale, "sla.valid.from", Map.of("from", dating.validFrom()))
                : Texts.get(locale, "sla.valid.between", Map.of("from", dating.validFrom(), "to", dating.validTo()));
    }

    private String targets(List<String> targets) {
        return targets.stream().map(target -> Texts.get(locale, "sla.target." + target)).collect(Collectors.joining("、"));
    }

    private String event(ServiceEvent event) {
        return Texts.of(locale, "sla.event", event);
    }

    /** The limit in comparable form: a working day as a day, those without a limit last. */
    private double hours() {
        var amount = getRule().amount();
        if (amount == null) {
            return Double.MAX_VALUE;
        }
        return amount.doubleValue() * (getRule().unit() == LimitUnit.WORKING_DAYS ? 24 : 1);
    }

    /** By the name of a column, {@code -} before it turns it round; without one in the order of the profiles. */
    static Comparator<RuleRow> order(String sort, List<String> profiles) {
        Comparator<RuleRow> usual = Comparator.comparing((RuleRow row) -> profiles.indexOf(row.getRule().scope().profile()))
                .thenComparing(row -> row.getRule().milestone())
                .thenComparing(row -> row.getRule().id());
        Comparator<RuleRow> wanted = switch (sort.startsWith("-") ? sort.substring(1) : sort) {
            case "profile" -> Comparator.comparing(RuleRow::getProfile);
            case "milestone" -> Comparator.comparing(row -> row.getRule().milestone());
            case "name" -> Comparator.comparing(RuleRow::getName);
            case "scope" -> Comparator.comparing(RuleRow::getScope);
            case "limit" -> Comparator.comparingDouble(RuleRow::hours);
            case "source" -> Comparator.comparing(row -> row.getRule().source());
            default -> usual;
        };
        return (sort.startsWith("-") ? wanted.reversed() : wanted).thenComparing(usual);
    }
}
