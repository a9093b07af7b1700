package org.yiyun.web.appeal;

import static org.yiyun.web.faces.Functions.exact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.appeal.AppealRow;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.web.faces.SafeCells;

/** The columns of an exported list, as text that no spreadsheet takes for a formula. */
final class AppealColumns {
    private static final List<String> KEYS = List.of("number", "kind", "person", "text", "status", "decision", "servedAt", "appealUntil", "dueAt");

    private final Locale locale;

    AppealColumns(Locale locale) {
        this.locale = locale;
    }

    List<String> heads() {
        return KEYS.stream().map(key -> Texts.get(locale, "appeal.field." + key)).toList();
    }

    List<String> cells(AppealRow row) {
        return Arrays.<@Nullable Object>asList(
                        row.number(), Texts.of(locale, "appeal.kind", row.kind()), row.person(), row.text(),
                        Texts.of(locale, "appeal.status", row.status()),
                        row.decision() == null ? "" : Texts.of(locale, "appeal.decision", row.decision()), exact(row.servedAt()),
                        exact(row.appealUntil()), exact(row.dueAt()))
                .stream().map(SafeCells::text)
                .toList();
    }
}
