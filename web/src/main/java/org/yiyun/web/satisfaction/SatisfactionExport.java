package org.yiyun.web.satisfaction;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.platform.BusinessClock;
import org.yiyun.satisfaction.SatisfactionQueries;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.UserLocale;

/** The answers as a file, with the filters of the page (导出); it has the rows that the reader sees there. */
@WebServlet("/satisfaction/export")
public class SatisfactionExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private SatisfactionQueries queries;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.SATISFACTION_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = SatisfactionQuery.parse(AddressValues.of(request), clock.today());
        var columns = new SatisfactionColumns(user.getLocale());
        var rows = queries.export(query.filter());
        ListFile.send(
                response, "satisfaction-" + clock.today(), "csv".equals(request.getParameter("format")), columns.heads(),
                ListFile.of(rows, columns::cells));
    }
}
