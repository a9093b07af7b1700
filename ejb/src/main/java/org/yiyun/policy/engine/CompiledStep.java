package org.yiyun.policy.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.PolicyDefinition.Step;

/**
 * A step with what it reads and writes, for the trace.
 *
 * @param reads   facts and variables
 * @param codes   parameters
 * @param writes  variables
 * @param table   the table that decides it, if one does
 * @param formula as it was written, if it has one
 */
record CompiledStep(
        Step step, List<Slot> reads, List<ParameterCells> codes, List<Slot> writes, @Nullable TableProgram table,
        @Nullable Expr formula) {
    CompiledStep {
        reads = reads.stream().sorted(Comparator.comparing(Slot::name)).toList();
        codes = codes.stream().sorted(Comparator.comparing(cells -> cells.parameter().code())).toList();
        writes = List.copyOf(writes);
    }

    static CompiledStep of(
            Step step, Set<String> reads, Set<String> codes, List<Slot> writes, @Nullable TableProgram table,
            Map<String, Slot> slots, Map<String, ParameterCells> parameters) {
        return new CompiledStep(
                step, reads.stream().map(slots::get).toList(), codes.stream().map(parameters::get).toList(), writes, table,
                step.formula() == null ? null : FormulaParser.parse(step.formula()));
    }
}
