package org.yiyun.web.problem;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.platform.BusinessClock;
import org.yiyun.problem.ProblemQueries;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.UserLocale;

/** The list of problems as a file, with the filters of the page (导出). */
@WebServlet("/known-errors/export")
public class ProblemExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private ProblemQueries problems;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.PROBLEM_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = ProblemListQuery.parse(AddressValues.of(request));
        var columns = new ProblemColumns(user.getLocale());
        var rows = problems.export(query.filter());
        ListFile.send(
                response, "problems-" + clock.today(), "csv".equals(request.getParameter("format")), columns.heads(),
                ListFile.of(rows, columns::cells));
    }
}
