package org.yiyun.policy;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.EditedRow;
import org.yiyun.policy.engine.PolicyDefinition.Row;
import org.yiyun.policy.engine.PolicyDefinition.Source;

/**
 * A row of a decision table as it is to be.
 *
 * @param was    position, from 0, of the row of the version that it was made from; null for a new one
 * @param from   first day on which it holds, null for no such day
 * @param to     first day on which it no longer holds
 * @param when   by input the values that fit, or one interval; an input that is not named, or has none, takes everything
 * @param then   formulas by output
 * @param source where it is written, if elsewhere than the table
 */
public record RowEdit(
        @Nullable @Min(0) Integer was, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable @Size(max = 60) Map<String, List<String>> when,
        @Nullable @Size(max = 60) Map<String, String> then, @Nullable Source source) {
    /** Without cells that say nothing, and without the space around what they say. */
    EditedRow edited() {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        (when == null ? Map.<String, List<String>>of() : when).forEach((name, values) -> {
            List<String> said = values == null ? List.of() : values.stream().map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
            if (!said.isEmpty()) {
                cells.put(name, said);
            }
        });
        Map<String, String> results = new LinkedHashMap<>();
        (then == null ? Map.<String, String>of() : then).forEach((name, formula) -> {
            if (formula != null && !formula.isBlank()) {
                results.put(name, formula.strip());
            }
        });
        return new EditedRow(was, new Row(from, to, cells, results, said(source)));
    }

    private static @Nullable Source said(@Nullable Source source) {
        String document = source == null || source.document() == null ? "" : source.document().strip();
        String clause = source == null || source.clause() == null ? "" : source.clause().strip();
        return document.isEmpty() && clause.isEmpty() ? null : new Source(document, clause);
    }
}
