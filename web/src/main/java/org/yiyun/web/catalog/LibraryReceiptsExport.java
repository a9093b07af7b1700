package org.yiyun.web.catalog;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yiyun.catalog.ReceiptRow;
import org.yiyun.catalog.ReceiptService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Functions;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.SafeCells;
import org.yiyun.web.faces.UserLocale;

/** The board of one library as a file, with the filters of the page (导出). */
@WebServlet("/libraries/receipts")
public class LibraryReceiptsExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private ReceiptService receipts;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.CATALOG_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<ReceiptRow> rows;
        try {
            rows = receipts.rows(String.valueOf(request.getParameter("library")), LibraryReceiptsPage.filter(AddressValues.of(request)));
        } catch (BusinessException none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Locale language = user.getLocale();
        List<String> heads = Stream.of("institution", "name", "region", "loaded", "receivedAt", "state", "behind", "missingSince", "reminders")
                .map(column -> Texts.get(language, "catalog.receipt." + column)).toList();
        ListFile.send(
                response, "library-receipts-" + clock.today(), "csv".equals(request.getParameter("format")), heads,
                ListFile.of(rows, row -> cells(row, language).stream().map(SafeCells::text).toList()));
    }

    private static List<String> cells(ReceiptRow row, Locale language) {
        return List.of(
                row.institution(), row.name(), row.region(), row.loaded() == null ? "" : String.valueOf(row.loaded()),
                row.receivedAt() == null ? "" : Functions.dateTime(row.receivedAt()),
                Texts.of(language, "catalog.load", row.state()), String.valueOf(row.behind()),
                row.missingSince() == null ? "" : Functions.dateTime(row.missingSince()), String.valueOf(row.reminders()));
    }
}
