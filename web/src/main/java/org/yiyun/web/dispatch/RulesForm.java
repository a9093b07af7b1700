package org.yiyun.web.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.dispatch.DispatchRule;
import org.yiyun.dispatch.DispatchRules;
import org.yiyun.dispatch.RuleMode;
import org.yiyun.dispatch.SkillDemand;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.ticket.TicketKind;

/** What rules say, as text that is typed over. */
public class RulesForm {
    private final DispatchRules before;
    private final Map<String, Object> modes = new HashMap<>();
    private final Map<String, Object> points = new HashMap<>();
    private final Map<String, Object> figures = new HashMap<>();
    private boolean overflow;
    private List<String> automatic;

    RulesForm(DispatchRules rules) {
        before = rules;
        rules.rules().forEach(rule -> {
            modes.put(rule.criterion().name(), rule.mode().name());
            points.put(rule.criterion().name(), String.valueOf(rule.points()));
        });
        figures.put("capacity", String.valueOf(rules.capacity()));
        figures.put("weightOne", String.valueOf(rules.weightOne()));
        figures.put("weightTwo", String.valueOf(rules.weightTwo()));
        figures.put("weightOther", String.valueOf(rules.weightOther()));
        overflow = rules.overflow();
        automatic = rules.automatic().stream().map(TicketKind::name).toList();
    }

    /**
     * The rules as typed.
     *
     * @throws BusinessException INVALID for what is no number; the rules' own constraints are judged where they are written
     */
    DispatchRules rules(List<SkillDemand> skills) {
        var rules = before.rules().stream().map(rule -> {
            var name = rule.criterion().name();
            return new DispatchRule(rule.criterion(), RuleMode.valueOf(text(modes, name)), number(points, name));
        }).toList();
        return new DispatchRules(
                rules, skills, number(figures, "capacity"), number(figures, "weightOne"), number(figures, "weightTwo"),
                number(figures, "weightOther"), overflow, automatic.stream().map(TicketKind::valueOf).toList());
    }

    private static String text(Map<String, Object> typed, String name) {
        return String.valueOf(typed.getOrDefault(name, "")).strip();
    }

    private static int number(Map<String, Object> typed, String name) {
        var text = text(typed, name);
        if (!text.matches("[0-9]{1,4}")) {
            throw BusinessException.invalid(name, "field.type.integer", Map.of());
        }
        return Integer.parseInt(text);
    }

    /** Names of modes by names of criteria. */
    public Map<String, Object> getModes() {
        return modes;
    }

    public Map<String, Object> getPoints() {
        return points;
    }

    /** {@code capacity weightOne weightTwo weightOther}. */
    public Map<String, Object> getFigures() {
        return figures;
    }

    public boolean isOverflow() {
        return overflow;
    }

    public void setOverflow(boolean overflow) {
        this.overflow = overflow;
    }

    public List<String> getAutomatic() {
        return automatic;
    }

    /** @param automatic null where nothing is chosen */
    public void setAutomatic(@Nullable List<String> automatic) {
        this.automatic = automatic == null ? List.of() : automatic;
    }
}
