package org.yiyun.web.publicity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.publicity.CampaignRow;
import org.yiyun.web.faces.SafeCells;

/** The columns of an exported list, as text that no spreadsheet takes for a formula. */
final class CampaignColumns {
    private static final List<String> KEYS = List.of(
            "publicity.field.number", "publicity.field.title", "publicity.field.channels", "publicity.field.audience",
            "publicity.field.from", "publicity.field.until", "publicity.field.owner", "publicity.field.status",
            "publicity.figure.activities", "publicity.figure.held", "publicity.figure.overdue", "publicity.figure.plannedPeople",
            "publicity.figure.people", "publicity.figure.plannedCopies", "publicity.figure.copies", "publicity.figure.voices",
            "publicity.figure.answered");

    private final Locale locale;
    private final Map<String, String> channels;

    /** @param channels names by code */
    CampaignColumns(Locale locale, Map<String, String> channels) {
        this.locale = locale;
        this.channels = channels;
    }

    List<String> heads() {
        return KEYS.stream().map(key -> Texts.get(locale, key)).toList();
    }

    List<String> cells(CampaignRow row) {
        var figures = row.figures();
        return Arrays.<@Nullable Object>asList(
                        row.number(), row.title(),
                        row.channels().stream().map(code -> channels.getOrDefault(code, code)).collect(Collectors.joining("、")),
                        row.audience(), row.from(), row.until(), row.owner(), Texts.of(locale, "publicity.status", row.status()),
                        figures.activities(), figures.held(), figures.overdue(), figures.plannedPeople(), figures.people(),
                        figures.plannedCopies(), figures.copies(), figures.voices(), figures.answered())
                .stream().map(SafeCells::text)
                .toList();
    }
}
