package org.yiyun.web.matching;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.matching.MatchingQueries;
import org.yiyun.matching.MatchingRow;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.SafeCells;
import org.yiyun.web.faces.UserLocale;

/** The list of matchings as a file, with the filters and the order of the page (导出). */
@WebServlet("/matchings/export")
public class MatchingExport extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final List<String> HEADS = List.of("matching.institution", "matching.code", "matching.name", "matching.form",
            "matching.specification", "matching.maker", "matching.price", "matching.state", "matching.nationalCode", "matching.nationalName",
            "matching.score", "matching.rival", "matching.decidedBy");

    @EJB
    private MatchingQueries queries;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.MATCHING_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = MatchingListQuery.parse(AddressValues.of(request));
        var locale = user.getLocale();
        var rows = queries.export(query.filter(), query.sort());
        ListFile.send(
                response, "matchings-" + clock.today(), "csv".equals(request.getParameter("format")), heads(locale),
                ListFile.of(rows, row -> cells(row, locale)));
    }

    private static List<String> heads(Locale locale) {
        return HEADS.stream().map(key -> Texts.get(locale, key)).toList();
    }

    private static List<String> cells(MatchingRow row, Locale locale) {
        Stream<@Nullable Object> values = Arrays.<@Nullable Object>asList(
                row.institution(), row.code(), row.name(), row.form(), row.specification(), row.maker(), row.price(),
                Texts.of(locale, "matching.state", row.state()), row.nationalCode(), row.nationalName(), Percent.of(row.score()),
                row.rival(), row.decidedBy()).stream();
        return values.map(SafeCells::text).toList();
    }
}
