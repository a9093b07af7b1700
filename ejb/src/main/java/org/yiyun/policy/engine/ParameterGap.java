package org.yiyun.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.PolicyDefinition.Cover;
import org.yiyun.policy.engine.PolicyDefinition.Parameter;
import org.yiyun.policy.engine.PolicyDefinition.Value;

/**
 * Days of a version, in {@code [from, to)}, on which a parameter has no value to calculate with (空档).
 *
 * <p>Overlaps are not looked for, because there can be none: two values of a parameter for one combination on one day are a
 * fault when the text is read, as is a gap within what the version covers, and {@code ex_policy_force_overlap} keeps the
 * database from holding two versions for one day. What is left are open values, and combinations outside of what the version
 * covers, which stop no publication and refuse the claim that meets them.
 *
 * @param parameter its code
 * @param where     the combination in words, empty for a parameter without dimensions
 * @param to        null for no end
 * @param open      whether a value is written and open (待定); otherwise there is none
 * @param covered   whether the version covers the combination; if so it cannot be submitted
 */
public record ParameterGap(
        String parameter, String title, String where, LocalDate from, @Nullable LocalDate to, boolean open, boolean covered) {
    /** So many combinations of a parameter are told at most, the first ones. */
    static final int MOST = 200;

    /** Those of a version in the order of its parameters, then by day. */
    public static List<ParameterGap> of(PolicyProgram program) {
        return program.definition().parameters().stream().flatMap(parameter -> of(program, parameter).stream()).toList();
    }

    private static List<ParameterGap> of(PolicyProgram program, Parameter parameter) {
        List<ParameterGap> gaps = new ArrayList<>();
        Map<String, ParameterGap> lasting = new LinkedHashMap<>();
        for (LocalDate day : program.changes()) {
            Map<String, ParameterGap> today = on(Objects.requireNonNull(program.on(day)), parameter);
            lasting.values().removeIf(gap -> {
                ParameterGap now = today.get(gap.where());
                boolean ends = now == null || now.open() != gap.open();
                if (ends) {
                    gaps.add(gap.until(day));
                }
                return ends;
            });
            today.forEach(lasting::putIfAbsent);
        }
        gaps.addAll(lasting.values());
        gaps.sort(Comparator.comparing(ParameterGap::from));
        return gaps;
    }

    private static Map<String, ParameterGap> on(Plan plan, Parameter parameter) {
        Map<String, ParameterGap> gaps = new LinkedHashMap<>();
        ParameterCells cells = plan.parameters().get(parameter.code());
        if (cells == null) {
            return gaps;
        }
        Map<String, List<String>> covers = plan.definition().covers().stream()
                .collect(Collectors.toMap(Cover::name, Cover::values, (one, other) -> one));
        for (int cell = 0; cell < cells.cells() && gaps.size() < MOST; cell++) {
            Value value = cells.valueOf(cell);
            if (value == null || value.content() == null) {
                String where = cells.where(cell);
                gaps.put(where, new ParameterGap(
                        parameter.code(), parameter.title(), where, plan.from(), null, value != null, cells.isCovered(cell, covers)));
            }
        }
        return gaps;
    }

    private ParameterGap until(LocalDate day) {
        return new ParameterGap(parameter, title, where, from, day, open, covered);
    }
}
