package org.yiyun.web.transaction;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.yiyun.security.Permission;
import org.yiyun.transaction.TransactionQueries;
import org.yiyun.web.faces.ListExport;
import org.yiyun.web.faces.ListFile;

/** The log of transactions as a file, with the filters of the page (导出). */
@WebServlet("/transactions/export")
public class TransactionExport extends ListExport {
    private static final long serialVersionUID = 1;

    @EJB
    private TransactionQueries queries;

    public TransactionExport() {
        super("transactions", Permission.TRANSACTION_READ);
    }

    @Override
    protected Table table(UnaryOperator<String> asked, Locale language) {
        var columns = new TransactionColumns(language);
        var rows = queries.export(TransactionListQuery.parse(asked, today()));
        return new Table(columns.heads(), ListFile.of(rows, columns::cells));
    }
}
