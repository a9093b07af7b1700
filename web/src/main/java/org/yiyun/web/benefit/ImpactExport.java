package org.yiyun.web.benefit;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.ImpactInstitution;
import org.yiyun.benefit.ImpactService;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.SafeCells;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;

/** What an impact run comes to by institution as a file (导出), all of them. */
@WebServlet("/impact/export")
public class ImpactExport extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int PART = 200;

    @EJB
    private ImpactService impacts;
    @Inject
    private UserLocale user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.BENEFIT_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            UUID id = UrlQuery.uuid("impact", String.valueOf(request.getParameter("id")));
            Page<ImpactInstitution> first = impacts.institutions(id, PageRequest.first(PART));
            Locale locale = user.getLocale();
            ListFile.send(response, "impact-institutions", "csv".equals(request.getParameter("format")), heads(locale), sink -> {
                Page<ImpactInstitution> page = first;
                while (true) {
                    for (ImpactInstitution row : page.items()) {
                        sink.accept(cells(row, locale));
                    }
                    @Nullable String next = page.next();
                    if (next == null) {
                        return;
                    }
                    page = impacts.institutions(id, new PageRequest(PART, next));
                }
            });
        } catch (BusinessException problem) {
            response.sendError(problem.type().status());
        }
    }

    static List<String> heads(Locale locale) {
        return Stream.of("benefit.institution.code", "benefit.institution", "benefit.impact.bills", "benefit.impact.before", "benefit.impact.after",
                "benefit.impact.difference").map(key -> Texts.get(locale, key)).toList();
    }

    static List<String> cells(ImpactInstitution row, Locale locale) {
        String name = row.institution().isEmpty() ? Texts.get(locale, "benefit.institution.untold") : row.name();
        return List.of(
                row.institution(), SafeCells.text(name), String.valueOf(row.bills()), row.payoutBefore().toPlainString(), row.payoutAfter().toPlainString(),
                row.difference().toPlainString());
    }
}
