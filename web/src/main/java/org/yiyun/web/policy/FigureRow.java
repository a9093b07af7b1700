package org.yiyun.web.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.policy.engine.Figure;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyProgram;
import org.yiyun.policy.engine.TableColumn;
import org.yiyun.policy.engine.TableReport;

/**
 * What a step or a table of a version sets, as its page shows it.
 *
 * @param title   in Chinese; the name where it has none
 * @param english empty where it has none
 * @param unit    in words; empty where nobody has said it
 * @param from    first day, empty for all days before the next entry
 * @param missing what nobody has said of it, in words
 */
public record FigureRow(String name, String title, String english, String unit, String from, List<String> missing) {
    static List<FigureRow> of(PolicyProgram program, Locale language) {
        return TableColumn.variables(program).stream().flatMap(column -> of(program.definition(), column, language)).toList();
    }

    private static Stream<FigureRow> of(PolicyDefinition definition, TableColumn column, Locale language) {
        List<String> missing = column.untold().stream().map(untold -> words(untold, language)).toList();
        List<Figure> entries = definition.figures().stream().filter(figure -> figure.name().equals(column.name())).toList();
        if (entries.isEmpty()) {
            return Stream.of(new FigureRow(column.name(), column.title(), "", "", "", missing));
        }
        return entries.stream().map(figure -> new FigureRow(
                column.name(), figure.title() == null ? column.title() : figure.title(), figure.english() == null ? "" : figure.english(),
                figure.unit() == null ? "" : Texts.get(language, "policy.figure.unit." + figure.unit()),
                figure.from() == null ? "" : figure.from().toString(), missing));
    }

    static String words(TableReport.Untold untold, Locale language) {
        return Texts.get(language, "policy.figure.untold." + untold.what(), Map.of("name", untold.output()));
    }
}
