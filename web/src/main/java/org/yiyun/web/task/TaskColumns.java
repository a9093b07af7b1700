package org.yiyun.web.task;

import static org.yiyun.web.faces.Functions.exact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.task.TaskRow;
import org.yiyun.web.faces.SafeCells;

/** The columns of an exported list, as text that no spreadsheet takes for a formula. */
final class TaskColumns {
    private static final List<String> KEYS = List.of(
            "task.field.number", "task.field.title", "task.field.priority", "task.field.status", "task.field.leader", "task.field.giver",
            "task.field.owner", "task.field.due", "task.overdue", "task.field.urges", "task.field.doneAt", "task.field.createdAt");

    private final Locale locale;
    private final UnaryOperator<String> person;

    /** @param person the name behind a login */
    TaskColumns(Locale locale, UnaryOperator<String> person) {
        this.locale = locale;
        this.person = person;
    }

    List<String> heads() {
        return KEYS.stream().map(key -> Texts.get(locale, key)).toList();
    }

    List<String> cells(TaskRow row) {
        return Arrays.<@Nullable Object>asList(
                        row.number(), row.title(), Texts.of(locale, "task.priority", row.priority()),
                        Texts.of(locale, "task.status", row.status()), row.leader(), person.apply(row.giver()), person.apply(row.owner()), exact(row.dueAt()),
                        Texts.get(locale, row.overdue() ? "ui.yes" : "ui.no"), row.urges(), exact(row.doneAt()), exact(row.createdAt()))
                .stream().map(SafeCells::text)
                .toList();
    }
}
