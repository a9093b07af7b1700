package org.yiyun.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;

/**
 * A compiled version of a policy: a {@link Plan} for every run of days on which the same holds. Not changed once made; a new
 * version replaces it as a whole.
 */
public final class PolicyProgram {
    private final PolicyDefinition definition;
    private final Layout layout;
    private final NavigableMap<LocalDate, Plan> plans;
    private final List<FieldError> open;

    private PolicyProgram(PolicyDefinition definition, Layout layout, NavigableMap<LocalDate, Plan> plans, List<FieldError> open) {
        this.definition = definition;
        this.layout = layout;
        this.plans = plans;
        this.open = List.copyOf(open);
    }

    /**
     * Compiles and checks the whole policy for all its days.
     *
     * @throws BusinessException INVALID with every fault: names, types, gaps, overlaps, tables that are not complete or not
     *     exclusive
     */
    public static PolicyProgram compile(PolicyDefinition definition) {
        List<FieldError> faults = new ArrayList<>(PolicyCheck.names(definition));
        Layout layout = new Layout(definition);
        NavigableMap<LocalDate, Plan> plans = new TreeMap<>();
        List<FieldError> open = new ArrayList<>();
        for (LocalDate day : days(definition)) {
            PlanCompiler compiler = new PlanCompiler(definition, layout, day, faults);
            Plan plan = compiler.compile();
            if (faults.isEmpty()) {
                faults.addAll(PolicyCheck.unreached(definition, compiler));
                faults.addAll(PolicyCheck.plan(definition, compiler, plan, open));
            }
            plans.put(day, plan);
        }
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(distinct(faults));
        }
        return new PolicyProgram(definition, layout, plans, distinct(open));
    }

    public PolicyDefinition definition() {
        return definition;
    }

    public Layout layout() {
        return layout;
    }

    /** The values that have to be filled in before the policy may be activated, each with its name and combination. */
    public List<FieldError> open() {
        return open;
    }

    /** What holds on a day; null before the policy is effective. */
    public @Nullable Plan on(LocalDate day) {
        Map.Entry<LocalDate, Plan> entry = plans.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }

    /** First days of the runs in which the same holds. */
    public List<LocalDate> changes() {
        return List.copyOf(plans.keySet());
    }

    /** The days from the first effective one on which something begins or ends. */
    private static TreeSet<LocalDate> days(PolicyDefinition definition) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(definition.effective());
        definition.parameters().forEach(parameter -> parameter.values().forEach(value -> add(days, value.from(), value.to())));
        definition.tables().forEach(table -> table.rows().forEach(row -> add(days, row.from(), row.to())));
        definition.steps().forEach(step -> add(days, step.from(), step.to()));
        definition.figures().forEach(figure -> add(days, figure.from(), null));
        days.removeIf(day -> day.isBefore(definition.effective()));
        return days;
    }

    private static void add(TreeSet<LocalDate> days, @Nullable LocalDate from, @Nullable LocalDate to) {
        Stream.of(from, to).filter(day -> day != null).forEach(days::add);
    }

    /** One fault for one path and text, that of the earliest day. */
    private static List<FieldError> distinct(List<FieldError> faults) {
        Map<String, FieldError> byPath = new LinkedHashMap<>();
        faults.forEach(fault -> byPath.putIfAbsent(fault.path() + " " + fault.key() + " " + fault.params().get("where"), fault));
        return byPath.values().stream().sorted(Comparator.comparing(FieldError::path)).toList();
    }
}
