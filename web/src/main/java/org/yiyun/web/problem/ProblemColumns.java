package org.yiyun.web.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.text.Times;
import org.yiyun.problem.ProblemRow;
import org.yiyun.web.faces.SafeCells;

/** The columns of an exported list, as text that no spreadsheet takes for a formula. */
final class ProblemColumns {
    private static final List<String> KEYS = List.of(
            "problems.field.number", "problems.field.title", "problems.field.module", "problems.field.status", "problems.field.workaround",
            "problems.tickets.count", "problems.field.owner", "problems.field.defect", "problems.field.updatedAt");

    private final Locale locale;

    ProblemColumns(Locale locale) {
        this.locale = locale;
    }

    List<String> heads() {
        return KEYS.stream().map(key -> Texts.get(locale, key)).toList();
    }

    List<String> cells(ProblemRow row) {
        return Arrays.<@Nullable Object>asList(
                        row.number(), row.title(), row.module(), Texts.of(locale, "problems.status", row.status()), row.workaround(),
                        row.tickets(), row.owner(), row.defect(), Times.SECONDS.format(row.updatedAt()))
                .stream().map(SafeCells::text)
                .toList();
    }
}
