package org.yiyun.dispatch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.ticket.TicketKind;

/**
 * What a rule set says.
 *
 * @param rules       one for each criterion in its order; those left out are OFF, but nobody who is away is ever proposed
 * @param skills      which tickets demand which skill
 * @param capacity    the most that one person may have, as sum of weights
 * @param weightOne   weight of an open ticket of level 1
 * @param weightTwo   of level 2
 * @param weightOther of any other level, and without one
 * @param overflow    whether the next line of support is asked if nobody of a line may have the ticket
 * @param automatic   kinds of ticket that are assigned when they are graded, without anybody's choice; never complaints
 */
public record DispatchRules(
        @NotNull List<@Valid DispatchRule> rules,
        @NotNull @Size(max = 200) List<@Valid SkillDemand> skills,
        @Min(1) @Max(1000) int capacity,
        @Min(1) @Max(100) int weightOne,
        @Min(1) @Max(100) int weightTwo,
        @Min(1) @Max(100) int weightOther,
        boolean overflow,
        @NotNull List<TicketKind> automatic) {

    /** @throws BusinessException INVALID for two rules of one criterion, and for a mode that the criterion does not know */
    public DispatchRules {
        rules = complete(rules == null ? List.of() : rules);
        skills = skills == null ? List.of() : List.copyOf(new LinkedHashSet<>(skills));
        automatic = automatic == null ? List.of() : List.copyOf(new TreeSet<>(automatic));
        if (automatic.contains(TicketKind.COMPLAINT)) {
            throw BusinessException.invalid("automatic", "field.dispatch.complaint", Map.of());
        }
    }

    private static List<DispatchRule> complete(List<DispatchRule> given) {
        Map<Criterion, DispatchRule> byCriterion = new EnumMap<>(Criterion.class);
        for (var rule : given) {
            if (rule.criterion() == null || rule.mode() == null) {
                throw BusinessException.invalid("rules", "field.required", Map.of());
            }
            if (!rule.criterion().modes().contains(rule.mode()) || byCriterion.put(rule.criterion(), rule) != null) {
                throw BusinessException.invalid("rules", "field.dispatch.mode", Map.of("criterion", rule.criterion().name()));
            }
        }
        return Arrays.stream(Criterion.values())
                .map(criterion -> byCriterion.getOrDefault(criterion, new DispatchRule(criterion, criterion.modes().get(0), 0)))
                .toList();
    }

    /** The rules that do something, in the order of their criteria. */
    public List<DispatchRule> active() {
        return rules.stream().filter(rule -> rule.mode() != RuleMode.OFF).toList();
    }

    /** Weight of an open ticket of that level. */
    public int weight(@Nullable Integer level) {
        if (level == null || level > 2) {
            return weightOther;
        }
        return level == 1 ? weightOne : weightTwo;
    }

    /** Codes of the skills that such a ticket demands, in order. */
    public Set<String> demanded(TicketKind kind, @Nullable Integer level, @Nullable String system) {
        Set<String> codes = new TreeSet<>();
        skills.stream().filter(demand -> demand.covers(kind, level, system)).forEach(demand -> codes.add(demand.skill()));
        return codes;
    }
}
