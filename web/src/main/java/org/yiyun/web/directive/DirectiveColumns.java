package org.yiyun.web.directive;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.directive.DirectiveRow;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.web.faces.SafeCells;

/** The columns of an exported list, as text that no spreadsheet takes for a formula. */
final class DirectiveColumns {
    private static final List<String> KEYS = List.of(
            "directive.field.number", "directive.field.title", "directive.field.level", "directive.field.issuer",
            "directive.field.documentNumber", "directive.field.issuedOn", "directive.field.effectiveOn", "directive.field.deadline",
            "directive.overdue", "directive.field.modules", "directive.field.status", "directive.field.owner", "directive.field.policy",
            "directive.field.liveOn", "directive.field.daysFromIssue");

    private final Locale locale;

    DirectiveColumns(Locale locale) {
        this.locale = locale;
    }

    List<String> heads() {
        return KEYS.stream().map(key -> Texts.get(locale, key)).toList();
    }

    List<String> cells(DirectiveRow row) {
        return Arrays.<@Nullable Object>asList(
                        row.number(), row.title(), Texts.of(locale, "directive.level", row.level()), row.issuer(), row.documentNumber(),
                        row.issuedOn(), row.effectiveOn(), row.deadline(), Texts.get(locale, row.isOverdue() ? "ui.yes" : "ui.no"),
                        String.join("、", row.modules()), Texts.of(locale, "directive.status", row.status()), row.owner(),
                        row.policies().stream().map(tied -> tied.policy() + " " + tied.version()).collect(Collectors.joining("、")), row.liveOn(), row.daysFromIssue())
                .stream().map(SafeCells::text)
                .toList();
    }
}
