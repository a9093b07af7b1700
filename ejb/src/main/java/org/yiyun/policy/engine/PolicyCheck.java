package org.yiyun.policy.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.policy.engine.PolicyDefinition.Cover;
import org.yiyun.policy.engine.PolicyDefinition.Fact;
import org.yiyun.policy.engine.PolicyDefinition.Parameter;
import org.yiyun.policy.engine.PolicyDefinition.Source;
import org.yiyun.policy.engine.PolicyDefinition.Value;

/** What must hold of a policy beyond its form. */
final class PolicyCheck {
    private static final Set<String> TYPES = Set.of("MONEY", "COUNT", "NUMBER", "BOOLEAN");
    private static final List<String> SCOPES = List.of("line.", "claim.", "person.", "prior.", "stay.");

    private final PolicyDefinition definition;
    private final List<FieldError> faults = new ArrayList<>();

    private PolicyCheck(PolicyDefinition definition) {
        this.definition = definition;
    }

    /** Names that are used twice, sources that are no documents, facts of unknown types. */
    static List<FieldError> names(PolicyDefinition definition) {
        PolicyCheck check = new PolicyCheck(definition);
        check.unique("documents", "id", definition.documents(), PolicyDefinition.Document::id);
        check.unique("dimensions", "name", definition.dimensions(), Dimension::name);
        check.unique("facts", "name", definition.facts(), Fact::name);
        check.unique("parameters", "code", definition.parameters(), Parameter::code);
        check.unique("tables", "code", definition.tables(), PolicyDefinition.Table::code);
        check.unique("cases", "name", definition.cases(), PolicyDefinition.PolicyCase::name);
        check.unique("parts", "code", definition.parts(), PolicyDefinition.Part::code);
        check.unique("accumulators", "code", definition.accumulators(), PolicyDefinition.Accumulator::code);
        check.sources();
        check.figures();
        check.facts();
        check.choices();
        check.crossings();
        return check.faults;
    }

    /** Parameters whose dimensions no step ever sets, values for days of which the policy knows nothing. */
    static List<FieldError> unreached(PolicyDefinition definition, PlanCompiler compiler) {
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < definition.parameters().size(); i++) {
            Parameter parameter = definition.parameters().get(i);
            for (String dim : parameter.dims()) {
                if (!compiler.slots().containsKey(dim)) {
                    faults.add(new FieldError("parameters[" + i + "].dims", "field.policy.name", Map.of("id", dim)));
                }
            }
        }
        return faults;
    }

    /** Gaps of parameters, and names of results, parts and accumulators that are no number of the claim. */
    static List<FieldError> plan(PolicyDefinition definition, PlanCompiler compiler, Plan plan, List<FieldError> open) {
        PolicyCheck check = new PolicyCheck(definition);
        Map<String, List<String>> covers = definition.covers().stream()
                .collect(Collectors.toMap(Cover::name, Cover::values, (one, other) -> one, LinkedHashMap::new));
        for (int i = 0; i < definition.parameters().size(); i++) {
            ParameterCells cells = compiler.parameters().get(definition.parameters().get(i).code());
            if (cells != null) {
                check.cells("parameters[" + i + "]", cells, covers, plan, open);
            }
        }
        check.numbers(compiler.slots());
        return check.faults;
    }

    private void cells(String path, ParameterCells cells, Map<String, List<String>> covers, Plan plan, List<FieldError> open) {
        Parameter parameter = cells.parameter();
        checkDimensions(path, cells);
        for (int cell = 0; cell < cells.cells(); cell++) {
            Value value = cells.valueOf(cell);
            if (!cells.isCovered(cell, covers) || (value != null && value.content() != null)) {
                continue;
            }
            String where = cells.where(cell);
            Map<String, Object> params = Map.of(
                    "name", parameter.title(), "code", parameter.code(), "where", where.isEmpty() ? PolicyStop.ANYWHERE : where, "date", plan.from());
            if (value != null) {
                open.add(new FieldError(path, "field.policy.open", params));
            } else {
                faults.add(new FieldError(path + ".values", "field.policy.gap", params));
                return;
            }
        }
    }

    private void checkDimensions(String path, ParameterCells cells) {
        Map<String, Dimension> dims = new LinkedHashMap<>();
        cells.dims().forEach(slot -> dims.put(slot.name(), slot.dimension()));
        for (int i = 0; i < cells.parameter().values().size(); i++) {
            for (Map.Entry<String, List<String>> cell : cells.parameter().values().get(i).when().entrySet()) {
                String where = path + ".values[" + i + "].when." + cell.getKey();
                Dimension dimension = dims.get(cell.getKey());
                if (dimension == null) {
                    faults.add(new FieldError(where, "field.policy.key", Map.of("allowed", String.join(" ", dims.keySet()))));
                } else {
                    cell.getValue().stream().filter(name -> dimension.indexOf(name) < 0).forEach(name -> faults.add(new FieldError(
                            where, "field.policy.value", Map.of("id", name, "allowed", String.join(" ", dimension.values())))));
                }
            }
        }
    }

    private void numbers(Map<String, Slot> slots) {
        number(slots, "results.total", definition.results().total());
        number(slots, "results.eligible", definition.results().eligible());
        number(slots, "results.payout", definition.results().payout());
        for (int i = 0; i < definition.parts().size(); i++) {
            number(slots, "parts[" + i + "].amount", definition.parts().get(i).amount());
        }
        for (int i = 0; i < definition.accumulators().size(); i++) {
            number(slots, "accumulators[" + i + "].before", definition.accumulators().get(i).before());
            number(slots, "accumulators[" + i + "].add", definition.accumulators().get(i).add());
            number(slots, "accumulators[" + i + "].prior", definition.accumulators().get(i).prior());
        }
        for (int i = 0; i < definition.crossings().size(); i++) {
            List<Crossing.Carried> carried = definition.crossings().get(i).carried();
            for (int c = 0; c < carried.size(); c++) {
                number(slots, "crossings[" + i + "].carried[" + c + "].value", carried.get(c).value());
            }
        }
        for (int i = 0; i < definition.covers().size(); i++) {
            if (!slots.containsKey(definition.covers().get(i).name())) {
                fault("covers[" + i + "].name", "field.policy.name", definition.covers().get(i).name());
            }
        }
    }

    private void number(Map<String, Slot> slots, String path, String name) {
        Slot slot = slots.get(name);
        if (slot == null || slot.ofLine() || slot.kind() != Slot.Kind.NUMBER) {
            fault(path, "field.policy.name", name);
        }
    }

    private void sources() {
        for (int i = 0; i < definition.parameters().size(); i++) {
            Parameter parameter = definition.parameters().get(i);
            source("parameters[" + i + "].source", parameter.source());
            for (int v = 0; v < parameter.values().size(); v++) {
                source("parameters[" + i + "].values[" + v + "].source", parameter.values().get(v).source());
            }
        }
        for (int i = 0; i < definition.tables().size(); i++) {
            PolicyDefinition.Table table = definition.tables().get(i);
            source("tables[" + i + "].source", table.source());
            for (int r = 0; r < table.rows().size(); r++) {
                source("tables[" + i + "].rows[" + r + "].source", table.rows().get(r).source());
            }
        }
        for (int i = 0; i < definition.steps().size(); i++) {
            source("steps[" + i + "].source", definition.steps().get(i).source());
        }
        for (int i = 0; i < definition.crossings().size(); i++) {
            source("crossings[" + i + "].source", definition.crossings().get(i).source());
        }
    }

    private void source(String path, @Nullable Source source) {
        if (source != null && !source.document().isEmpty() && definition.document(source.document()).isEmpty()) {
            fault(path + ".document", "field.policy.document", source.document());
        }
    }

    private void facts() {
        for (int i = 0; i < definition.facts().size(); i++) {
            Fact fact = definition.facts().get(i);
            String path = "facts[" + i + "]";
            Dimension dimension = definition.dimension(fact.type()).orElse(null);
            if (!TYPES.contains(fact.type()) && dimension == null) {
                fault(path + ".type", "field.policy.name", fact.type());
            }
            if (SCOPES.stream().noneMatch(fact.name()::startsWith) && !fact.name().equals("mode")) {
                fault(path + ".name", "field.policy.fact-name", fact.name());
            }
            if (fact.absent() != null && !(dimension == null ? fact.absent().matches("\\d{1,12}(\\.\\d{1,6})?") : dimension.indexOf(fact.absent()) >= 0)) {
                fault(path + ".absent", "field.policy.name", fact.absent());
            }
        }
    }

    /** Each names what a step or a table sets, once for each first day. */
    private void figures() {
        List<String> variables = definition.variables();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < definition.figures().size(); i++) {
            Figure figure = definition.figures().get(i);
            if (!variables.contains(figure.name())) {
                fault("figures[" + i + "].name", "field.policy.figure", figure.name());
            } else if (!seen.add(figure.name() + " " + figure.from())) {
                fault("figures[" + i + "].name", "field.policy.twice", figure.name());
            }
        }
    }

    private void choices() {
        for (int i = 0; i < definition.parameters().size(); i++) {
            Parameter parameter = definition.parameters().get(i);
            if (parameter.choice() == null) {
                continue;
            }
            Dimension dimension = definition.dimension(parameter.choice()).orElse(null);
            if (dimension == null) {
                fault("parameters[" + i + "].choice", "field.policy.name", parameter.choice());
                continue;
            }
            for (int v = 0; v < parameter.values().size(); v++) {
                if (parameter.values().get(v).content() instanceof String text && dimension.indexOf(text) < 0) {
                    fault("parameters[" + i + "].values[" + v + "].value", "field.policy.name", text);
                }
            }
        }
    }

    /** One after the other from the first day on; what is carried is a number of the stay that is there without earlier parts too. */
    private void crossings() {
        for (int i = 0; i < definition.crossings().size(); i++) {
            Crossing crossing = definition.crossings().get(i);
            String path = "crossings[" + i + "]";
            boolean late = i == 0 && crossing.from().isAfter(definition.effective());
            if (late || (i > 0 && !crossing.from().isAfter(definition.crossings().get(i - 1).from()))) {
                faults.add(new FieldError(path + ".from", "field.policy.crossing-order", Map.of("date", definition.effective())));
            }
            for (int c = 0; c < crossing.carried().size(); c++) {
                String name = crossing.carried().get(c).fact();
                if (definition.facts().stream().noneMatch(fact -> fact.name().equals(name) && isCarried(fact))) {
                    faults.add(new FieldError(path + ".carried[" + c + "].fact", "field.policy.carried-fact", Map.of("id", name)));
                }
            }
        }
    }

    private static boolean isCarried(Fact fact) {
        return fact.isOwn() && fact.type().equals("MONEY") && fact.absent() != null;
    }

    private <T> void unique(String list, String key, Collection<T> items, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        int position = 0;
        for (T item : items) {
            if (!seen.add(name.apply(item))) {
                fault(list + "[" + position + "]." + key, "field.policy.twice", name.apply(item));
            }
            position++;
        }
    }

    private void fault(String path, String key, String id) {
        faults.add(new FieldError(path, key, Map.of("id", id)));
    }
}
