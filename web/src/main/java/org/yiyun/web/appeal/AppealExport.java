package org.yiyun.web.appeal;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.appeal.AppealQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.UserLocale;

/** The list of findings as a file (导出): the rows that the reader sees on the page. */
@WebServlet("/appeals/export")
public class AppealExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private AppealQueries appeals;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var query = AppealListQuery.parse(AddressValues.of(request), Callers.current().name(), AppealListPage.first());
        var columns = new AppealColumns(user.getLocale());
        var rows = appeals.export(query.filter());
        ListFile.send(
                response, "appeals-" + clock.today(), "csv".equals(request.getParameter("format")), columns.heads(),
                ListFile.of(rows, columns::cells));
    }
}
