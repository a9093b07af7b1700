package org.yiyun.web.complaint;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.complaint.ComplaintQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.Names;
import org.yiyun.web.faces.UserLocale;

/** The list of complaints as a file, with the filters and the order of the page (导出); it has the rows that the reader sees there. */
@WebServlet("/complaints/export")
public class ComplaintExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private ComplaintQueries complaints;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;
    @Inject
    private Names names;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.COMPLAINT_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = ComplaintListQuery.parse(AddressValues.of(request), Callers.current().name());
        var columns = new ComplaintColumns(user.getLocale(), names::person, names::organisation, names::institution);
        var rows = complaints.export(query.filter(), query.sort());
        ListFile.send(
                response, "complaints-" + clock.today(), "csv".equals(request.getParameter("format")), columns.heads(),
                ListFile.of(rows, columns::cells));
    }
}
