package org.yiyun.web.task;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.task.TaskQueries;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.Names;
import org.yiyun.web.faces.UserLocale;

/** The list of tasks as a file, with the filters and the order of the page (导出); it has the rows that the reader sees there. */
@WebServlet("/tasks/export")
public class TaskExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private TaskQueries tasks;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;
    @Inject
    private Names names;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.TASK_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = TaskListQuery.parse(AddressValues.of(request), Callers.current().name());
        var columns = new TaskColumns(user.getLocale(), names::person);
        var rows = tasks.export(query.filter(), query.sort());
        ListFile.send(
                response, "tasks-" + clock.today(), "csv".equals(request.getParameter("format")), columns.heads(),
                ListFile.of(rows, columns::cells));
    }
}
