package org.yiyun.web.task;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.task.TaskFilter;
import org.yiyun.task.TaskPriority;
import org.yiyun.task.TaskQueries;
import org.yiyun.task.TaskRow;
import org.yiyun.task.TaskSort;
import org.yiyun.task.TaskStatus;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/** The list of tasks; all its state is in the URL. */
@Named
@RequestScoped
public class TaskListPage {
    private static final int SIZE = 50;

    @EJB
    private TaskQueries tasks;
    @Inject
    private UrlQuery url;

    private TaskListQuery query = new TaskListQuery(TaskListQuery.View.OPEN, TaskFilter.ALL, TaskSort.DUE);
    private PageNumbers numbers = new PageNumbers(1, SIZE, 0);
    private List<TaskRow> rows = List.of();

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.TASK_READ)) {
            query = TaskListQuery.parse(url::get, Callers.current().name());
            numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, tasks.count(query.filter()));
            rows = tasks.rows(query.filter(), query.sort(), numbers.offset(), SIZE);
        }
    }

    public List<TaskRow> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public TaskListQuery.View getView() {
        return query.view();
    }

    public TaskListQuery.View[] getViews() {
        return TaskListQuery.View.values();
    }

    public boolean isFiltered() {
        return Stream.of("q", "status", "priority", "owner", "from", "to", "overdue", "giver", "worker")
                .anyMatch(name -> !url.get(name).isEmpty());
    }

    public TaskStatus[] getStatuses() {
        return TaskStatus.values();
    }

    public TaskPriority[] getPriorities() {
        return TaskPriority.values();
    }

    /** The list in this order and with these filters, as a file. */
    public String exportUrl(String format) {
        return "/tasks/export" + url.with("format", format);
    }
}
