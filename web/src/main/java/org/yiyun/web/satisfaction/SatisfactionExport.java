package org.yiyun.web.satisfaction;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.yiyun.satisfaction.SatisfactionQueries;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.ListExport;
import org.yiyun.web.faces.ListFile;

/** The answers as a file, with the filters of the page (导出); it has the rows that the reader sees there. */
@WebServlet("/satisfaction/export")
public class SatisfactionExport extends ListExport {
    private static final long serialVersionUID = 1;

    @EJB
    private SatisfactionQueries queries;

    public SatisfactionExport() {
        super("satisfaction", Permission.SATISFACTION_READ);
    }

    @Override
    protected Table table(UnaryOperator<String> asked, Locale language) {
        var query = SatisfactionQuery.parse(asked, today());
        var columns = new SatisfactionColumns(language);
        var rows = queries.export(query.filter());
        return new Table(columns.heads(), ListFile.of(rows, columns::cells));
    }
}
