package org.yiyun.web.complaint;

import static org.yiyun.web.faces.Functions.exact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiyun.complaint.ComplaintRow;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.web.faces.SafeCells;

/** The columns of an exported list, as text that no spreadsheet takes for a formula. */
final class ComplaintColumns {
    private static final List<String> NAMES = List.of(
            "number", "kind", "letter", "status", "due", "text", "staff", "organisation", "institution", "complainant", "channel",
            "handler", "ticket", "receivedAt");

    private final Locale locale;
    private final UnaryOperator<@Nullable String> person;
    private final UnaryOperator<@Nullable String> organisation;
    private final UnaryOperator<@Nullable String> institution;

    /**
     * @param person       the name behind a login, the empty text for none
     * @param organisation the name behind a code, the empty text for none
     * @param institution  the same
     */
    ComplaintColumns(
            Locale locale, UnaryOperator<@Nullable String> person, UnaryOperator<@Nullable String> organisation,
            UnaryOperator<@Nullable String> institution) {
        this.locale = locale;
        this.person = person;
        this.organisation = organisation;
        this.institution = institution;
    }

    List<String> heads() {
        return NAMES.stream().map(name -> Texts.get(locale, "complaint.field." + name)).toList();
    }

    List<String> cells(ComplaintRow row) {
        return Arrays.<@Nullable Object>asList(
                        row.number(), Texts.of(locale, "complaint.kind", row.kind()), Texts.get(locale, row.letter() ? "ui.yes" : "ui.no"),
                        Texts.of(locale, "complaint.status", row.status()), exact(row.dueAt()), row.text(), row.about().name(),
                        organisation.apply(row.about().organisation()), institution.apply(row.about().institution()), row.complainant(),
                        Texts.of(locale, "complaint.channel", row.channel()), person.apply(row.handler()), row.ticket(), exact(row.receivedAt()))
                .stream().map(SafeCells::text)
                .toList();
    }
}
