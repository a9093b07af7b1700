package org.yiyun.policy.engine;

import java.util.ArrayList;
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

    /**
     * A formula of the step.
     *
     * @param row position of the row that it stands in, -1 for the step's own
     */
    record Written(int row, Expr formula) {}

    /** Its formula, or those of the rows that hold; none where rows are collected, as nothing tells which of them counted. */
    List<Written> formulas() {
        if (table == null) {
            return formula == null ? List.of() : List.of(new Written(-1, formula));
        }
        List<Written> written = new ArrayList<>();
        for (int row = 0; table.isDecidedByOne() && row < table.rows(); row++) {
            int position = table.position(row);
            table.table().outputs().forEach(output -> written.add(
                    new Written(position, FormulaParser.parse(String.valueOf(table.table().rows().get(position).then().get(output))))));
        }
        return written;
    }

    static CompiledStep of(
            Step step, Set<String> reads, Set<String> codes, List<Slot> writes, @Nullable TableProgram table,
            Map<String, Slot> slots, Map<String, ParameterCells> parameters) {
        return new CompiledStep(
                step, reads.stream().map(slots::get).toList(), codes.stream().map(parameters::get).toList(), writes, table,
                step.formula() == null ? null : FormulaParser.parse(step.formula()));
    }
}
