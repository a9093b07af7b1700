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
import org.yiyun.matching.CheckRow;
import org.yiyun.matching.MatchingQueries;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.SafeCells;
import org.yiyun.web.faces.UserLocale;

/** What a check found, as a file with the filters of the page (导出). */
@WebServlet("/matchings/check-export")
public class MatchingCheckExport extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final List<String> HEADS = List.of("matching.check.kind", "matching.institution", "matching.code", "matching.name",
            "matching.state", "matching.nationalCode", "matching.nationalName", "matching.price", "matching.rival", "matching.check.endedOn",
            "matching.check.limit");

    @EJB
    private MatchingQueries queries;
    @Inject
    private UserLocale user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.MATCHING_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = CheckQuery.parse(AddressValues.of(request));
        try {
            send(query, "csv".equals(request.getParameter("format")), response);
        } catch (BusinessException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(CheckQuery query, boolean csv, HttpServletResponse response) throws IOException {
        var locale = user.getLocale();
        var check = queries.exportCheck(query.library(), query.institution(), query.on(), query.kind());
        ListFile.send(
                response, "matching-check-" + check.on(), csv, HEADS.stream().map(key -> Texts.get(locale, key)).toList(),
                ListFile.of(new Page<>(check.findings(), check.found(query.kind()), null), row -> cells(row, locale)));
    }

    private static List<String> cells(CheckRow row, Locale locale) {
        Stream<@Nullable Object> values = Arrays.<@Nullable Object>asList(
                Texts.of(locale, "matching.check", row.kind()), row.institution(), row.code(), row.name(), Texts.of(locale, "matching.state", row.state()),
                row.nationalCode(), row.nationalName(), row.price(), row.rival(), row.endedOn(), row.limit()).stream();
        return values.map(SafeCells::text).toList();
    }
}
