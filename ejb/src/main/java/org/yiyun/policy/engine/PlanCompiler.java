package org.yiyun.policy.engine;

import java.lang.invoke.MethodHandle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.policy.engine.PolicyDefinition.HitPolicy;
import org.yiyun.policy.engine.PolicyDefinition.Parameter;
import org.yiyun.policy.engine.PolicyDefinition.Row;
import org.yiyun.policy.engine.PolicyDefinition.Step;
import org.yiyun.policy.engine.PolicyDefinition.Table;

/** Compiles what of a policy holds on a day, and tells every fault that it meets. */
final class PlanCompiler {
    private final PolicyDefinition definition;
    private final Layout layout;
    private final LocalDate day;
    private final List<FieldError> faults;
    private final Map<String, Slot> slots;
    private final Map<String, ParameterCells> parameters = new LinkedHashMap<>();
    private final Map<String, Dimension> choices = new HashMap<>();
    private final List<CompiledStep> steps = new ArrayList<>();
    private final Stages stages = new Stages();
    private final int[] sizes = new int[4];

    PlanCompiler(PolicyDefinition definition, Layout layout, LocalDate day, List<FieldError> faults) {
        this.definition = definition;
        this.layout = layout;
        this.day = day;
        this.faults = faults;
        slots = new LinkedHashMap<>(layout.slots());
    }

    /** Ends at the first step that cannot be compiled: what later steps lack would only be its consequence. */
    Plan compile() {
        int before = faults.size();
        for (int i = 0; i < definition.steps().size() && faults.size() == before; i++) {
            Step step = definition.steps().get(i);
            if (step.holdsOn(day)) {
                step(step, "steps[" + i + "]");
            }
        }
        List<Stage> ready = stages.bodies().stream().map(body -> new Stage(body.handle(), body.ofLine())).toList();
        return new Plan(definition, day, layout, slots, parameters, steps, ready, sizes);
    }

    Map<String, Slot> slots() {
        return slots;
    }

    Map<String, ParameterCells> parameters() {
        return parameters;
    }

    /** Parameters come in as soon as the variables that they depend on are known. */
    private void resolveParameters() {
        for (int i = 0; i < definition.parameters().size(); i++) {
            Parameter parameter = definition.parameters().get(i);
            if (!parameters.containsKey(parameter.code()) && slots.keySet().containsAll(parameter.dims())) {
                parameter(parameter, "parameters[" + i + "]");
            }
        }
    }

    private void parameter(Parameter parameter, String path) {
        List<Slot> dims = parameter.dims().stream().map(slots::get).toList();
        Dimension choice = parameter.choice() == null ? null : definition.dimension(parameter.choice()).orElse(null);
        List<String> overlaps = new ArrayList<>();
        try {
            if (dims.stream().anyMatch(slot -> slot.kind() != Slot.Kind.SYMBOL)) {
                throw new FormulaFault("field.policy.dimension", Map.of());
            }
            parameters.put(parameter.code(), new ParameterCells(parameter, dims, day, choice, overlaps));
            if (choice != null) {
                choices.put(parameter.code(), choice);
            }
        } catch (FormulaFault fault) {
            fault(path, fault);
        }
        if (!overlaps.isEmpty()) {
            faults.add(new FieldError(path + ".values", "field.policy.overlap",
                    Map.of("where", overlaps.get(0).isEmpty() ? PolicyStop.ANYWHERE : overlaps.get(0), "date", day)));
        }
    }

    private void step(Step step, String path) {
        resolveParameters();
        if (step.table() == null) {
            formula(step, path);
        } else {
            table(step, path);
        }
    }

    private void formula(Step step, String path) {
        FormulaCompiler compiler = compiler(step.ofLine());
        try {
            String name = String.valueOf(step.set());
            Code code = compiler.compile(String.valueOf(step.formula())).as(literals(name));
            MethodHandle value = code.need(code.kind());
            if (step.round() != null) {
                value = compiler.rounded(code.need(Code.Kind.NUMBER), step.round().decimals(), step.round().mode());
            }
            Slot slot = variable(name, code, step.ofLine());
            stages.append(Arithmetic.EXACT.assign(slot, code.kind(), value), step.ofLine());
            steps.add(CompiledStep.of(step, compiler.names(), compiler.codes(), List.of(slot), null, slots, parameters));
        } catch (FormulaFault fault) {
            fault(path + ".formula", fault);
        }
    }

    private void table(Step step, String path) {
        int position = IntStream.range(0, definition.tables().size())
                .filter(i -> definition.tables().get(i).code().equals(step.table())).findFirst().orElse(-1);
        if (position < 0) {
            faults.add(new FieldError(path + ".table", "field.policy.name", Map.of("id", String.valueOf(step.table()))));
            return;
        }
        Table table = definition.tables().get(position);
        String tablePath = "tables[" + position + "]";
        int before = faults.size();
        int[] rows = IntStream.range(0, table.rows().size()).filter(i -> table.rows().get(i).holdsOn(day)).toArray();
        TableCells cells = TableCells.of(table, tablePath, rows, slots, faults);
        Arrays.stream(cells.symbols()).filter(slot -> slot.ofLine() && !step.ofLine()).forEach(slot ->
                faults.add(new FieldError(path + ".line", "field.policy.line", Map.of("id", slot.name()))));
        if (faults.size() == before) {
            prove(table, tablePath, cells, rows);
            compileTable(step, table, tablePath, cells, rows);
        }
    }

    private void prove(Table table, String path, TableCells cells, int[] rows) {
        new TableProof(cells, table.domains(), table.hit() == HitPolicy.UNIQUE).find().ifPresent(counterexample ->
                faults.add(new FieldError(path, counterexample.isGap() ? "field.policy.table-gap" : "field.policy.table-conflict",
                        Map.of("name", table.title(), "where", counterexample.text(definition), "date", day,
                                "rows", counterexample.rows().stream().map(row -> "#" + (rows[row] + 1)).toList()))));
    }

    private void compileTable(Step step, Table table, String path, TableCells cells, int[] rows) {
        boolean collects = table.hit() != HitPolicy.UNIQUE && table.hit() != HitPolicy.FIRST;
        Set<String> reads = new LinkedHashSet<>(table.inputs());
        Set<String> codes = new LinkedHashSet<>();
        List<Slot> outputs = new ArrayList<>();
        MethodHandle[] bodies = new MethodHandle[collects ? 0 : rows.length];
        MethodHandle[][] terms = new MethodHandle[collects ? rows.length : 0][];
        Map<String, Compiled> known = new HashMap<>();
        int before = faults.size();
        for (int r = 0; r < rows.length && faults.size() == before; r++) {
            Row row = table.rows().get(rows[r]);
            List<Code> values = outputs(table, row, path + ".rows[" + rows[r] + "].then", step.ofLine(), known);
            if (values.size() == table.outputs().size()) {
                declare(table, values, outputs, step.ofLine(), path);
            }
            if (r == 0) {
                take(known, reads, codes);
            }
            if (faults.size() == before && collects) {
                terms[r] = values.stream().map(value -> value.need(Code.Kind.NUMBER)).toArray(MethodHandle[]::new);
            } else if (faults.size() == before) {
                bodies[r] = Code.sequence(assignments(outputs, values));
            }
        }
        take(known, reads, codes);
        if (faults.size() == before) {
            Slot hit = add("#" + step.code(), Slot.Kind.SYMBOL, step.ofLine(), null);
            TableProgram program = new TableProgram(table, rows, cells, bodies, terms).writingTo(outputs, hit);
            stages.append(program.handle(), step.ofLine());
            steps.add(CompiledStep.of(step, reads, codes, outputs, program, slots, parameters));
        }
    }

    /** A formula of a row; many rows say the same. */
    private record Compiled(Code code, Set<String> reads, Set<String> codes) {}

    /** Behind the first row the outputs are known as variables, so a name may mean something else than it did there. */
    private static void take(Map<String, Compiled> known, Set<String> reads, Set<String> codes) {
        known.values().forEach(compiled -> {
            reads.addAll(compiled.reads());
            codes.addAll(compiled.codes());
        });
        known.clear();
    }

    private List<Code> outputs(Table table, Row row, String path, boolean ofLine, Map<String, Compiled> known) {
        List<Code> values = new ArrayList<>();
        row.then().keySet().stream().filter(name -> !table.outputs().contains(name)).forEach(name ->
                faults.add(new FieldError(path + "." + name, "field.policy.key", Map.of("allowed", String.join(" ", table.outputs())))));
        for (String output : table.outputs()) {
            try {
                String formula = row.then().get(output);
                if (formula == null) {
                    throw new FormulaFault("field.required", Map.of());
                }
                values.add(known.computeIfAbsent(output + "=" + formula, absent -> compiled(output, formula, ofLine)).code());
            } catch (FormulaFault fault) {
                fault(path + "." + output, fault);
            }
        }
        return values;
    }

    private Compiled compiled(String output, String formula, boolean ofLine) {
        FormulaCompiler compiler = compiler(ofLine);
        Code code = compiler.compile(formula).as(literals(output));
        code.need(code.kind());
        return new Compiled(code, compiler.names(), compiler.codes());
    }

    /** A variable that is called like a dimension takes its values from it. */
    private @Nullable Dimension literals(String variable) {
        return definition.dimension(variable).orElse(null);
    }

    /** The first row tells what its outputs are, the others must agree. */
    private void declare(Table table, List<Code> values, List<Slot> outputs, boolean ofLine, String path) {
        try {
            for (int i = 0; i < values.size(); i++) {
                if (outputs.size() == i) {
                    outputs.add(variable(table.outputs().get(i), values.get(i), ofLine));
                }
                Code.Kind expected = kind(outputs.get(i));
                if (values.get(i).kind() != expected || (expected == Code.Kind.SYMBOL && values.get(i).dimension() != outputs.get(i).dimension())) {
                    throw new FormulaFault("field.policy.type", Map.of("expected", expected, "found", values.get(i).kind()));
                }
            }
        } catch (FormulaFault fault) {
            fault(path + ".outputs", fault);
        }
    }

    private static Code.Kind kind(Slot slot) {
        return slot.kind() == Slot.Kind.NUMBER ? Code.Kind.NUMBER : slot.isTruth() ? Code.Kind.TRUTH : Code.Kind.SYMBOL;
    }

    private static List<MethodHandle> assignments(List<Slot> outputs, List<Code> values) {
        return IntStream.range(0, outputs.size())
                .mapToObj(i -> Arithmetic.EXACT.assign(outputs.get(i), values.get(i)))
                .toList();
    }

    private Slot variable(String name, Code code, boolean ofLine) {
        if (slots.containsKey(name)) {
            throw new FormulaFault("field.policy.twice", Map.of("id", name));
        }
        if (!name.matches("\\p{L}[\\p{L}\\p{N}_]{0,59}")) {
            throw new FormulaFault("field.policy.variable", Map.of("id", name));
        }
        return add(name, code.kind() == Code.Kind.NUMBER ? Slot.Kind.NUMBER : Slot.Kind.SYMBOL, ofLine, code.dimension());
    }

    private Slot add(String name, Slot.Kind kind, boolean ofLine, @Nullable Dimension dimension) {
        int area = (ofLine ? 2 : 0) + kind.ordinal();
        Slot slot = new Slot(name, kind, ofLine, false, sizes[area]++, dimension);
        slots.put(name, slot);
        return slot;
    }

    private FormulaCompiler compiler(boolean ofLine) {
        return new FormulaCompiler(Arithmetic.EXACT, slots, parameters, ofLine).withChoices(choices);
    }

    private void fault(String path, FormulaFault fault) {
        faults.add(new FieldError(path, fault.key(), fault.params()));
    }
}
