package org.yiyun.web.standardization;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.standardization.review.ReviewQueries;
import org.yiyun.standardization.review.ReviewRow;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Functions;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.SafeCells;
import org.yiyun.web.faces.UserLocale;

/** The list of reviews as a file, with the filters of the page (导出). */
@WebServlet("/standard-reviews/export")
public class StandardReviewsExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private ReviewQueries queries;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.STANDARD_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Locale language = user.getLocale();
        List<ReviewRow> rows = queries.export(StandardReviewsPage.filter(AddressValues.of(request)));
        List<String> heads = Stream.of("number", "institution", "name", "status", "total", "faults", "open", "overdue", "openedBy", "openedAt")
                .map(column -> Texts.get(language, "standardization.review.field." + column)).toList();
        ListFile.send(
                response, "standard-reviews-" + clock.today(), "csv".equals(request.getParameter("format")), heads,
                ListFile.of(rows, row -> cells(row, language)));
    }

    private static List<String> cells(ReviewRow row, Locale language) {
        return Stream.of(
                        row.number(), row.institution(), row.name(), Texts.of(language, "standardization.review.status", row.status()),
                        row.total() == null ? "" : row.total().toPlainString(), String.valueOf(row.faults()), String.valueOf(row.open()),
                        String.valueOf(row.overdue()), row.openedBy(), Functions.dateTime(row.openedAt()))
                .map(SafeCells::text).toList();
    }
}
