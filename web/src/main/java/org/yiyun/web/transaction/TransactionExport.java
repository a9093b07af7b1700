package org.yiyun.web.transaction;

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
import org.yiyun.transaction.TransactionQueries;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.UserLocale;

/** The log of transactions as a file, with the filters of the page (导出). */
@WebServlet("/transactions/export")
public class TransactionExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private TransactionQueries queries;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.TRANSACTION_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var columns = new TransactionColumns(user.getLocale());
        var rows = queries.export(TransactionListQuery.parse(AddressValues.of(request), clock.today()));
        ListFile.send(
                response, "transactions-" + clock.today(), "csv".equals(request.getParameter("format")), columns.heads(),
                ListFile.of(rows, columns::cells));
    }
}
