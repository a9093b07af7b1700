package org.yiyun.web.chronic;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.yiyun.chronic.ChronicQueries;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.ListExport;
import org.yiyun.web.faces.ListFile;

/** The list of registrations as a file (导出): the rows that the reader sees on the page. */
@WebServlet("/chronic/export")
public class ChronicExport extends ListExport {
    private static final long serialVersionUID = 1;

    @EJB
    private ChronicQueries queries;

    public ChronicExport() {
        super("chronic-registrations", Permission.CHRONIC_READ);
    }

    @Override
    protected Table table(UnaryOperator<String> asked, Locale language) {
        var columns = new ChronicColumns(language);
        var rows = queries.export(ChronicListQuery.parse(asked));
        return new Table(columns.heads(), ListFile.of(rows, columns::cells));
    }
}
