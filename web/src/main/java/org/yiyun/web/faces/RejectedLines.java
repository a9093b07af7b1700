package org.yiyun.web.faces;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.yiyun.platform.file.ImportedRows;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.ProblemTexts;

/** Lines of a file that were not taken, in words. */
public final class RejectedLines {
    private RejectedLines() {}

    /** @param number of the line in the file */
    public record Line(int number, String reason) {}

    /** @param prefix of the names of the columns, as in {@code monitoring.field} */
    public static List<Line> of(ImportedRows imported, String prefix, Locale locale) {
        return imported.rejected().stream().map(line -> new Line(line.line(), line.errors().stream()
                .map(error -> Texts.find(locale, prefix + "." + error.path()).orElse(error.path()) + "：" + ProblemTexts.error(locale, error))
                .collect(Collectors.joining(" ")))).toList();
    }
}
