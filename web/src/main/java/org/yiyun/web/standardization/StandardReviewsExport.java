package org.yiyun.web.standardization;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Permission;
import org.yiyun.standardization.review.ReviewQueries;
import org.yiyun.standardization.review.ReviewRow;
import org.yiyun.web.faces.Functions;
import org.yiyun.web.faces.ListExport;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.SafeCells;

/** The list of reviews as a file, with the filters of the page (导出). */
@WebServlet("/standard-reviews/export")
public class StandardReviewsExport extends ListExport {
    private static final long serialVersionUID = 1;

    @EJB
    private ReviewQueries queries;

    public StandardReviewsExport() {
        super("standard-reviews", Permission.STANDARD_READ);
    }

    @Override
    protected Table table(UnaryOperator<String> asked, Locale language) {
        List<ReviewRow> rows = queries.export(StandardReviewsPage.filter(asked));
        List<String> heads = Stream.of("number", "institution", "name", "status", "total", "faults", "open", "overdue", "openedBy", "openedAt")
                .map(column -> Texts.get(language, "standardization.review.field." + column)).toList();
        return new Table(heads, ListFile.of(rows, row -> cells(row, language)));
    }

    private static List<String> cells(ReviewRow row, Locale language) {
        return Stream.of(
                        row.number(), row.institution(), row.name(), Texts.of(language, "standardization.review.status", row.status()),
                        row.total() == null ? "" : row.total().toPlainString(), String.valueOf(row.faults()), String.valueOf(row.open()),
                        String.valueOf(row.overdue()), row.openedBy(), Functions.dateTime(row.openedAt()))
                .map(SafeCells::text).toList();
    }
}
