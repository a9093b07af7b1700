package org.yiyun.web.maintenance;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.yiyun.catalog.maintenance.MaintenanceQueries;
import org.yiyun.catalog.maintenance.MaintenanceRow;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Functions;
import org.yiyun.web.faces.ListExport;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.SafeCells;

/** The list of maintenances as a file, with the filters of the page (导出). */
@WebServlet("/library-maintenances/export")
public class MaintenanceExport extends ListExport {
    private static final long serialVersionUID = 1;

    @EJB
    private MaintenanceQueries queries;

    public MaintenanceExport() {
        super("library-maintenances", Permission.CATALOG_READ);
    }

    @Override
    protected Table table(UnaryOperator<String> asked, Locale language) {
        var filter = MaintenanceListPage.filter(asked);
        List<MaintenanceRow> rows = queries.export(filter);
        List<String> heads = Stream.of("number", "library", "title", "status", "wantedOn", "raisedBy", "recordedBy", "recordedAt")
                .map(column -> Texts.get(language, "maintenance.field." + column)).toList();
        return new Table(heads, ListFile.of(rows, row -> cells(row, language)));
    }

    private static List<String> cells(MaintenanceRow row, Locale language) {
        return Stream.of(
                        row.number(), row.libraryName(), row.title(), Texts.of(language, "maintenance.status", row.status()),
                        row.wantedOn() == null ? "" : row.wantedOn().toString(), row.raisedBy(), row.recordedBy(),
                        Functions.dateTime(row.recordedAt()))
                .map(SafeCells::text).toList();
    }
}
