package org.yiyun.web.directive;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.directive.DirectiveQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.UserLocale;

/** The list of directives as a file, with the filters of the page (导出). */
@WebServlet("/directives/export")
public class DirectiveExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private DirectiveQueries directives;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.POLICY_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var columns = new DirectiveColumns(user.getLocale());
        var rows = directives.export(DirectiveListQuery.parse(AddressValues.of(request)));
        ListFile.send(
                response, "directives-" + clock.today(), "csv".equals(request.getParameter("format")), columns.heads(),
                ListFile.of(rows, columns::cells));
    }
}
