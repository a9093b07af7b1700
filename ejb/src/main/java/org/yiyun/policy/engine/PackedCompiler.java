package org.yiyun.policy.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.PolicyDefinition.Row;

/** Compiles a plan once more, for {@link Packed} numbers: the same formulas in the same order, each knowing the same names. */
final class PackedCompiler {
    private static final System.Logger LOG = System.getLogger(PackedCompiler.class.getName());

    private final Plan plan;
    private final Arithmetic arithmetic = new PackedArithmetic();
    private final Map<String, Dimension> choices;
    private final Map<String, Slot> known;

    private PackedCompiler(Plan plan) {
        this.plan = plan;
        choices = plan.choices();
        known = new LinkedHashMap<>(plan.layout().slots());
    }

    /**
     * Null where the plan cannot have such code: a figure has too many digits, or no copies of code can be made. Whatever else goes wrong, it
     * is made in the middle of somebody's claim, which has its exact result without it.
     */
    static @Nullable PackedCode compile(Plan plan) {
        try {
            return new PackedCompiler(plan).code();
        } catch (ArithmeticException tooLong) {
            return null;
        } catch (RuntimeException | LinkageError fault) {
            LOG.log(System.Logger.Level.WARNING, "a plan of " + plan.definition().scheme() + " goes on without packed code", fault);
            return null;
        }
    }

    private @Nullable PackedCode code() {
        Stages stages = new Stages();
        for (CompiledStep step : plan.steps()) {
            stages.append(step.table() == null ? formula(step) : table(step, step.table()), step.step().ofLine());
            know(step);
        }
        List<StageCode> codes = new ArrayList<>();
        for (Stages.Body body : stages.bodies()) {
            StageCode copy = StageCopy.of(body.handle(), body.ofLine());
            if (copy == null) {
                return null;
            }
            codes.add(copy);
        }
        return new PackedCode(codes);
    }

    private void know(CompiledStep step) {
        step.writes().forEach(slot -> known.put(slot.name(), slot));
    }

    private MethodHandle formula(CompiledStep compiled) {
        PolicyDefinition.Step step = compiled.step();
        FormulaCompiler compiler = compiler(step.ofLine());
        Code code = code(compiler, String.valueOf(step.set()), String.valueOf(step.formula()));
        MethodHandle value = code.need(code.kind());
        if (step.round() != null) {
            value = compiler.rounded(value, step.round().decimals(), step.round().mode());
        }
        return arithmetic.assign(compiled.writes().get(0), code.kind(), value);
    }

    private FormulaCompiler compiler(boolean ofLine) {
        return new FormulaCompiler(arithmetic, known, plan.parameters(), ofLine).withChoices(choices);
    }

    private Code code(FormulaCompiler compiler, String variable, String formula) {
        return compiler.compile(formula).as(plan.definition().dimension(variable).orElse(null));
    }

    /** Rows that are collected are collected exactly. Behind the first row its outputs are known to formulas. */
    private MethodHandle table(CompiledStep step, TableProgram table) {
        if (!table.isDecidedByOne()) {
            return table.handle();
        }
        PlainRows plain = new PlainRows(known, plan.parameters(), step.writes(), table.rows());
        @Nullable MethodHandle[] others = new MethodHandle[table.rows()];
        Map<String, Code> codes = new HashMap<>();
        for (int r = 0; r < others.length; r++) {
            Row written = table.table().rows().get(table.position(r));
            if (!plain.take(r, formulas(step, written))) {
                others[r] = row(step, written, codes);
            }
            if (r == 0) {
                know(step);
                codes.clear();
            }
        }
        return MethodHandles.foldArguments(plain.handle(table.withRows(others)), table.row());
    }

    private static List<Expr> formulas(CompiledStep step, Row row) {
        return step.writes().stream().map(output -> FormulaParser.parse(String.valueOf(row.then().get(output.name())))).toList();
    }

    private MethodHandle row(CompiledStep step, Row row, Map<String, Code> codes) {
        return Code.sequence(IntStream.range(0, step.writes().size()).mapToObj(i -> {
            Slot output = step.writes().get(i);
            String formula = String.valueOf(row.then().get(output.name()));
            Code code = codes.computeIfAbsent(output.name() + "=" + formula,
                    absent -> code(compiler(step.step().ofLine()), output.name(), formula));
            return arithmetic.assign(output, code);
        }).toList());
    }
}
