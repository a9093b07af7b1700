package org.yiyun.web.maintenance;

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
import org.yiyun.catalog.maintenance.MaintenanceQueries;
import org.yiyun.catalog.maintenance.MaintenanceRow;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Functions;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.SafeCells;
import org.yiyun.web.faces.UserLocale;

/** The list of maintenances as a file, with the filters of the page (导出). */
@WebServlet("/library-maintenances/export")
public class MaintenanceExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private MaintenanceQueries queries;
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
        var filter = MaintenanceListPage.filter(AddressValues.of(request));
        Locale language = user.getLocale();
        List<MaintenanceRow> rows = queries.export(filter);
        List<String> heads = Stream.of("number", "library", "title", "status", "wantedOn", "raisedBy", "recordedBy", "recordedAt")
                .map(column -> Texts.get(language, "maintenance.field." + column)).toList();
        ListFile.send(
                response, "library-maintenances-" + clock.today(), "csv".equals(request.getParameter("format")), heads,
                ListFile.of(rows, row -> cells(row, language)));
    }

    private static List<String> cells(MaintenanceRow row, Locale language) {
        return Stream.of(
                        row.number(), row.libraryName(), row.title(), Texts.of(language, "maintenance.status", row.status()),
                        row.wantedOn() == null ? "" : row.wantedOn().toString(), row.raisedBy(), row.recordedBy(),
                        Functions.dateTime(row.recordedAt()))
                .map(SafeCells::text).toList();
    }
}
