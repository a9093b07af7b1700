package org.yiyun.web.chronic;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.chronic.ChronicQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.UserLocale;

/** The list of registrations as a file (导出): the rows that the reader sees on the page. */
@WebServlet("/chronic/export")
public class ChronicExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private ChronicQueries queries;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.CHRONIC_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var columns = new ChronicColumns(user.getLocale());
        var rows = queries.export(ChronicListQuery.parse(AddressValues.of(request)));
        ListFile.send(
                response, "chronic-registrations-" + clock.today(), "csv".equals(request.getParameter("format")), columns.heads(),
                ListFile.of(rows, columns::cells));
    }
}
