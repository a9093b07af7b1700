package org.yiyun.web.ticket;

import static org.yiyun.web.faces.Functions.exact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.ticket.TicketRow;
import org.yiyun.web.faces.SafeCells;

/** The columns of an exported ticket list, as text that no spreadsheet takes for a formula. */
final class TicketColumns {
    private static final List<String> NAMES = List.of(
            "number", "level", "title", "status", "due", "kind", "channel", "institution", "caller", "assignee", "externalKey", "createdAt");

    private final Locale locale;
    private final UnaryOperator<String> person;
    private final UnaryOperator<String> institution;

    /**
     * @param person      the name behind a login
     * @param institution the name behind a code
     */
    TicketColumns(Locale locale, UnaryOperator<String> person, UnaryOperator<String> institution) {
        this.locale = locale;
        this.person = person;
        this.institution = institution;
    }

    List<String> heads() {
        return NAMES.stream().map(name -> Texts.get(locale, "ticket.field." + name)).toList();
    }

    List<String> cells(TicketRow row) {
        return Arrays.<@Nullable Object>asList(
                        row.number(), row.level(), row.title(), Texts.of(locale, "ticket.status", row.status()), exact(row.dueAt()),
                        Texts.of(locale, "ticket.kind", row.kind()), Texts.of(locale, "ticket.channel", row.channel()),
                        place(row.institution()), row.caller(), row.assignee() == null ? null : person.apply(row.assignee()),
                        row.externalKey(), exact(row.createdAt()))
                .stream().map(SafeCells::text)
                .toList();
    }

    /** The name with the code behind it, so that names alike can be told apart. */
    private @Nullable String place(@Nullable String code) {
        if (code == null) {
            return null;
        }
        String name = institution.apply(code);
        return name.equals(code) ? code : name + " " + code;
    }
}
