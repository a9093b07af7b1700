package org.yiyun.web.appeal;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.yiyun.appeal.AppealQueries;
import org.yiyun.security.Callers;
import org.yiyun.web.faces.ListExport;
import org.yiyun.web.faces.ListFile;

/** The list of findings as a file (导出): the rows that the reader sees on the page. */
@WebServlet("/appeals/export")
public class AppealExport extends ListExport {
    private static final long serialVersionUID = 1;

    @EJB
    private AppealQueries appeals;

    public AppealExport() {
        super("appeals", null);
    }

    @Override
    protected Table table(UnaryOperator<String> asked, Locale language) {
        var query = AppealListQuery.parse(asked, Callers.current().name(), AppealListPage.first());
        var columns = new AppealColumns(language);
        var rows = appeals.export(query.filter());
        return new Table(columns.heads(), ListFile.of(rows, columns::cells));
    }
}
