package org.yiyun.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a policy uses its parameters (使用处): its steps, and the rows of its tables. */
public final class ParameterPlaces {
    private final Map<String, Set<String>> places = new LinkedHashMap<>();

    private ParameterPlaces() {}

    /** In words by code, in the order of parameters and steps; one that nothing uses has none. */
    public static Map<String, List<String>> of(PolicyProgram program) {
        ParameterPlaces found = new ParameterPlaces();
        program.definition().parameters().forEach(parameter -> found.places.put(parameter.code(), new LinkedHashSet<>()));
        for (LocalDate day : program.changes()) {
            Plan plan = program.on(day);
            if (plan != null) {
                plan.steps().forEach(found::step);
            }
        }
        Map<String, List<String>> words = new LinkedHashMap<>();
        found.places.forEach((code, where) -> words.put(code, new ArrayList<>(where)));
        return words;
    }

    private void step(CompiledStep step) {
        TableProgram table = step.table();
        if (table == null) {
            String words = step.step().code() + " " + step.step().title();
            step.codes().forEach(cells -> add(cells.parameter().code(), words));
            return;
        }
        for (int row = 0; row < table.rows(); row++) {
            int position = table.position(row);
            String words = table.table().title() + " #" + (position + 1);
            table.table().rows().get(position).then().values().forEach(formula ->
                    Reach.of(FormulaParser.parse(formula), false).forEach(reach -> {
                        if (reach.part() instanceof Expr.Parameter used) {
                            add(used.code(), words);
                        }
                    }));
        }
    }

    private void add(String code, String words) {
        places.computeIfAbsent(code, none -> new LinkedHashSet<>()).add(words);
    }
}
