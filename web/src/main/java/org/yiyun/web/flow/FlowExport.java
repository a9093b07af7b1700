package org.yiyun.web.flow;

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
import org.yiyun.flow.FlowCaseView;
import org.yiyun.flow.FlowQueries;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.Times;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.SafeCells;
import org.yiyun.web.faces.UserLocale;

/** The cases behind a figure of a flow as a file (导出), by the same address as their page. */
@WebServlet("/flow/file")
public class FlowExport extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final List<String> KEYS =
            List.of("number", "side", "began", "ended", "minutes", "workingMinutes", "steps", "repeats", "online", "path");

    @EJB
    private FlowQueries queries;
    @Inject
    private UserLocale user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.FLOW_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var language = user.getLocale();
        var query = FlowCasesQuery.parse(AddressValues.of(request));
        List<FlowCaseView> cases;
        try {
            cases = queries.cases(query.code(), query.change(), query.filter(), language);
        } catch (BusinessException hidden) {
            response.sendError(hidden.type().status());
            return;
        }
        ListFile.send(response, "flow-cases", "csv".equals(request.getParameter("format")),
                KEYS.stream().map(key -> Texts.get(language, "flow.field." + key)).toList(), ListFile.of(cases, one -> cells(one, language)));
    }

    private static List<String> cells(FlowCaseView one, Locale language) {
        return Arrays.asList(
                        one.number(), one.side() == null ? "" : Texts.of(language, "flow.side", one.side()), Times.SECONDS.format(one.began()),
                        one.ended() == null ? "" : Times.SECONDS.format(one.ended()), one.minutes(), one.working(), one.steps(), one.repeats(),
                        Texts.get(language, one.online() ? "ui.yes" : "ui.no"), String.join(" → ", one.path())).stream()
                .map(SafeCells::text).toList();
    }
}
