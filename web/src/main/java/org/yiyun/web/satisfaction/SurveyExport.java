package org.yiyun.web.satisfaction;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.satisfaction.SatisfactionResults.Line;
import org.yiyun.satisfaction.SurveyQueries;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;

/** The sample of a survey as a file (导出): whom to give which link, who is silent, and what was answered. */
@WebServlet("/survey/export")
public class SurveyExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private SurveyQueries queries;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!SurveyPage.may(Permission.SURVEY_MANAGE) && !SurveyPage.may(Permission.SATISFACTION_RECORD)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(request, response);
        } catch (BusinessException problem) {
            response.sendError(problem.type().status());
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = UrlQuery.uuid("survey", String.valueOf(request.getParameter("id")));
        var questions = queries.get(id).results().stream().map(Line::key).toList();
        var columns = new SurveyColumns(user.getLocale(), questions, link -> PublicLink.of(link, request));
        var members = queries.export(id);
        ListFile.send(
                response, "survey-" + clock.today(), "csv".equals(request.getParameter("format")), columns.heads(),
                ListFile.of(members, columns::cells));
    }
}
