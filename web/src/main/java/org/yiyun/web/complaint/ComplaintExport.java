package org.yiyun.web.complaint;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.yiyun.complaint.ComplaintQueries;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.ListExport;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.Names;

/** The list of complaints as a file, with the filters and the order of the page (导出); it has the rows that the reader sees there. */
@WebServlet("/complaints/export")
public class ComplaintExport extends ListExport {
    private static final long serialVersionUID = 1;

    @EJB
    private ComplaintQueries complaints;
    @Inject
    private Names names;

    public ComplaintExport() {
        super("complaints", Permission.COMPLAINT_READ);
    }

    @Override
    protected Table table(UnaryOperator<String> asked, Locale language) {
        var query = ComplaintListQuery.parse(asked, Callers.current().name());
        var columns = new ComplaintColumns(language, names::person, names::organisation, names::institution);
        var rows = complaints.export(query.filter(), query.sort());
        return new Table(columns.heads(), ListFile.of(rows, columns::cells));
    }
}
