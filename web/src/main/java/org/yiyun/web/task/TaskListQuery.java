package org.yiyun.web.task;

import static org.yiyun.web.faces.AddressValues.date;
import static org.yiyun.web.faces.AddressValues.many;
import static org.yiyun.web.faces.AddressValues.one;
import static org.yiyun.web.faces.AddressValues.text;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.yiyun.task.TaskFilter;
import org.yiyun.task.TaskPriority;
import org.yiyun.task.TaskSort;
import org.yiyun.task.TaskStatus;

/** What the address of the list of tasks says. */
public record TaskListQuery(View view, TaskFilter filter, TaskSort sort) {
    /** The tabs above the list. Texts: {@code task.view.*}. */
    public enum View {
        MINE(TaskStatus.OPEN), GIVEN(TaskStatus.UNFINISHED), ANSWER(TaskStatus.UNFINISHED), OVERDUE(TaskStatus.OPEN),
        OPEN(TaskStatus.UNFINISHED), ALL(Set.of());

        private final Set<TaskStatus> shown;

        View(Set<TaskStatus> shown) {
            this.shown = shown;
        }

        /** As in the address. */
        public String param() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param params empty text for what is not there */
    public static TaskListQuery parse(UnaryOperator<String> params, String reader) {
        // words are looked for everywhere unless a tab was chosen
        var view = one(View.class, params.apply("view")).orElse(params.apply("q").isBlank() ? View.OPEN : View.ALL);
        var status = many(TaskStatus.class, params.apply("status"));
        var given = view == View.GIVEN || view == View.ANSWER;
        var filter = new TaskFilter(
                status.isEmpty() ? view.shown : status,
                many(TaskPriority.class, params.apply("priority")),
                view == View.MINE ? reader : text(params.apply("worker")),
                text(params.apply("owner")),
                given ? reader : text(params.apply("giver")),
                null,
                text(params.apply("q")),
                date(params.apply("from"), 0),
                date(params.apply("to"), 1),
                view == View.OVERDUE || params.apply("overdue").equals("true"),
                view == View.ANSWER);
        return new TaskListQuery(view, filter, one(TaskSort.class, params.apply("sort")).orElse(TaskSort.DUE));
    }
}
