package org.yiyun.web.task;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.task.TaskQueries;
import org.yiyun.web.faces.ListExport;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.Names;

/** The list of tasks as a file, with the filters and the order of the page (导出); it has the rows that the reader sees there. */
@WebServlet("/tasks/export")
public class TaskExport extends ListExport {
    private static final long serialVersionUID = 1;

    @EJB
    private TaskQueries tasks;
    @Inject
    private Names names;

    public TaskExport() {
        super("tasks", Permission.TASK_READ);
    }

    @Override
    protected Table table(UnaryOperator<String> asked, Locale language) {
        var query = TaskListQuery.parse(asked, Callers.current().name());
        var columns = new TaskColumns(language, names::person);
        var rows = tasks.export(query.filter(), query.sort());
        return new Table(columns.heads(), ListFile.of(rows, columns::cells));
    }
}
