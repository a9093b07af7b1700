package org.yiyun.web.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Row;
import org.yiyun.policy.engine.PolicyDefinition.Table;
import org.yiyun.policy.engine.TableReport;

/** What there is to say of the rows of a decision table, in sentences of the reader's language and in the words of the policy. */
final class TableWords {
    private static final int MOST_NAMED = 5;

    private final PolicyDefinition definition;
    private final Locale locale;

    TableWords(PolicyDefinition definition, Locale locale) {
        this.definition = definition;
        this.locale = locale;
    }

    /** A case in words: 项目=透析，费用=5000. */
    String values(Map<String, String> values) {
        return definition.valuesInWords(values, locale);
    }

    /** The first case without a row. */
    String gap(TableReport.Finding gap) {
        return Texts.get(locale, "policy.table.gap", Map.of("date", gap.from(), "where", values(gap.values())));
    }

    /** Everything that is wrong with a row, or deserves a look; nothing for one that is as it should be. */
    List<String> mark(TableReport.Mark mark) {
        List<String> words = new ArrayList<>(mark.faults().stream().map(this::fault).toList());
        TableReport.Finding overlap = mark.overlap();
        if (overlap != null) {
            String rows = mark.overlaps().stream().limit(MOST_NAMED).map(row -> String.valueOf(row + 1)).collect(Collectors.joining("、"));
            words.add(Texts.get(locale, "policy.table.overlap", Map.of(
                    "rows", mark.overlaps().size() > MOST_NAMED ? Texts.get(locale, "policy.names.more", Map.of("names", rows)) : rows,
                    "date", overlap.from(), "where", values(overlap.values()))));
        }
        if (!mark.reached()) {
            words.add(Texts.get(locale, "policy.table.unreached"));
        }
        return words;
    }

    /** With the column that it is about. */
    String fault(FieldError fault) {
        String column = column(fault.path());
        String text = ProblemTexts.error(locale, fault);
        return column.isEmpty() ? text : column + "：" + text;
    }

    private String column(String path) {
        if (path.startsWith("when.") || path.startsWith("then.")) {
            return definition.nameOf(path.substring("when.".length()), locale);
        }
        return switch (path) {
            case "source.clause" -> Texts.get(locale, "policy.table.clause");
            case "source.document" -> Texts.get(locale, "policy.table.document");
            case "from" -> Texts.get(locale, "policy.table.from");
            case "to" -> Texts.get(locale, "policy.table.to");
            default -> "";
        };
    }

    /** The cells of a row, a dash where everything fits. */
    List<String> cells(Table table, RowDraft row) {
        List<String> cells = new ArrayList<>();
        table.inputs().forEach(input -> cells.add(row.when().containsKey(input) ? definition.titlesOf(input, row.when().get(input)) : "—"));
        table.outputs().forEach(output -> cells.add(definition.resultOf(output, row.then().getOrDefault(output, ""))));
        return cells;
    }

    /** Where a row is written, if it says so itself. */
    String source(RowDraft row) {
        return row.clause().isEmpty() && row.document().isEmpty() ? "" : definition.cite(new PolicyDefinition.Source(row.document(), row.clause()));
    }

    /** What became of a row. */
    static RowState state(RowDraft row, List<Row> before) {
        if (row.was() == null) {
            return RowState.NEW;
        }
        return row.copy() ? RowState.COPIED : row.isAs(before.get(row.was())) ? RowState.SAME : RowState.CHANGED;
    }
}
