package org.yiyun.web.problem;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.yiyun.problem.ProblemQueries;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.ListExport;
import org.yiyun.web.faces.ListFile;

/** The list of problems as a file, with the filters of the page (导出). */
@WebServlet("/known-errors/export")
public class ProblemExport extends ListExport {
    private static final long serialVersionUID = 1;

    @EJB
    private ProblemQueries problems;

    public ProblemExport() {
        super("problems", Permission.PROBLEM_READ);
    }

    @Override
    protected Table table(UnaryOperator<String> asked, Locale language) {
        var query = ProblemListQuery.parse(asked);
        var columns = new ProblemColumns(language);
        var rows = problems.export(query.filter());
        return new Table(columns.heads(), ListFile.of(rows, columns::cells));
    }
}
