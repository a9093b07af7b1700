package org.yiyun.web.satisfaction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.text.Times;
import org.yiyun.satisfaction.RatingRow;
import org.yiyun.web.faces.SafeCells;

/** The columns of exported answers, as text that no spreadsheet takes for a formula. */
final class SatisfactionColumns {
    private static final List<String> NAMES = List.of(
            "ticket", "kind", "level", "channel", "institution", "person", "team", "stars", "comment", "method", "recordedBy",
            "answeredAt");

    private final Locale locale;

    SatisfactionColumns(Locale locale) {
        this.locale = locale;
    }

    List<String> heads() {
        return NAMES.stream().map(name -> Texts.get(locale, "satisfaction.field." + name)).toList();
    }

    List<String> cells(RatingRow row) {
        return Arrays.<@Nullable Object>asList(
                        row.ticket(), Texts.of(locale, "ticket.kind", row.kind()), row.level(),
                        Texts.of(locale, "ticket.channel", row.channel()), row.institution(), row.person(), row.team(),
                        row.stars(), row.comment(),
                        Texts.of(locale, "satisfaction.method", row.method()), row.recordedBy(), Times.SECONDS.format(row.answeredAt()))
                .stream().map(SafeCells::text)
                .toList();
    }
}
