package org.yiyun.web.evaluation;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.evaluation.CriteriaService;
import org.yiyun.evaluation.EvaluationQueries;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.UserLocale;

/** The results of a period as a file (导出), with the filters of the page and the points of each criterion. */
@WebServlet("/evaluation/export")
public class EvaluationExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private EvaluationQueries queries;
    @EJB
    private CriteriaService criteria;
    @Inject
    private UserLocale user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.EVALUATION_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(String.valueOf(request.getParameter("period")), request, response);
        } catch (BusinessException problem) {
            response.sendError(problem.type().status());
        }
    }

    private void send(String period, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var evaluation = queries.get(period);
        var columns = new EvaluationColumns(user.getLocale(), criteria.get(evaluation.criteria()).criteria());
        var results = queries.export(period, EvaluationPage.filter(AddressValues.of(request)));
        ListFile.send(response, "evaluation-" + evaluation.period(), "csv".equals(request.getParameter("format")), columns.heads(),
                ListFile.of(results, columns::cells));
    }
}
