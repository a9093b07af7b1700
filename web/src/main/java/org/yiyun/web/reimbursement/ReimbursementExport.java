package org.yiyun.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.yiyun.reimbursement.ReimbursementQueries;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.ListExport;
import org.yiyun.web.faces.ListFile;

/** The list of claims as a file (导出): the rows that the reader sees on the page. */
@WebServlet("/reimbursements/export")
public class ReimbursementExport extends ListExport {
    private static final long serialVersionUID = 1;

    @EJB
    private ReimbursementQueries queries;

    public ReimbursementExport() {
        super("reimbursements", Permission.BENEFIT_READ);
    }

    @Override
    protected Table table(UnaryOperator<String> asked, Locale language) {
        var columns = new ReimbursementColumns(language);
        var rows = queries.export(ReimbursementListQuery.parse(asked));
        return new Table(columns.heads(), ListFile.of(rows, columns::cells));
    }
}
