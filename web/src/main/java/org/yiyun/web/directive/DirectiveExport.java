package org.yiyun.web.directive;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.yiyun.directive.DirectiveQueries;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.ListExport;
import org.yiyun.web.faces.ListFile;

/** The list of directives as a file, with the filters of the page (导出). */
@WebServlet("/directives/export")
public class DirectiveExport extends ListExport {
    private static final long serialVersionUID = 1;

    @EJB
    private DirectiveQueries directives;

    public DirectiveExport() {
        super("directives", Permission.POLICY_READ);
    }

    @Override
    protected Table table(UnaryOperator<String> asked, Locale language) {
        var columns = new DirectiveColumns(language);
        var rows = directives.export(DirectiveListQuery.parse(asked));
        return new Table(columns.heads(), ListFile.of(rows, columns::cells));
    }
}
