package org.yiyun.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reimbursement.ReimbursementQueries;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.UserLocale;

/** The list of claims as a file (导出): the rows that the reader sees on the page. */
@WebServlet("/reimbursements/export")
public class ReimbursementExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private ReimbursementQueries queries;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.BENEFIT_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var columns = new ReimbursementColumns(user.getLocale());
            var rows = queries.export(ReimbursementListQuery.parse(AddressValues.of(request)));
            ListFile.send(
                    response, "reimbursements-" + clock.today(), "csv".equals(request.getParameter("format")), columns.heads(),
                    ListFile.of(rows, columns::cells));
        } catch (BusinessException narrow) {
            response.sendError(narrow.type().status());
        }
    }
}
