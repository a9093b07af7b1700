package org.yiyun.web.servicecheck;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.servicecheck.CheckQueries;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** A check as a file: the report as a Word document, or its tickets and findings as xlsx or csv. */
@WebServlet("/service-check/file")
public class CheckExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private CheckQueries queries;
    @Inject
    private UserLocale user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var number = String.valueOf(request.getParameter("number"));
        if (!Callers.current().may(Permission.SERVICE_CHECK_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            if ("docx".equals(request.getParameter("format"))) {
                sendReport(number, response);
            } else {
                sendList(number, "csv".equals(request.getParameter("format")), response);
            }
        } catch (BusinessException problem) {
            response.sendError(problem.type().status());
        }
    }

    private void sendReport(String number, HttpServletResponse response) throws IOException {
        var file = queries.report(number, user.getLocale());
        SavedFile.send(response, file.content(), file.mediaType(), Resources.attachment("service-check.docx", file.name()));
    }

    private void sendList(String number, boolean csv, HttpServletResponse response) throws IOException {
        var columns = new CheckColumns(user.getLocale());
        var check = queries.export(number);
        ListFile.send(response, check.number(), csv, columns.heads(), ListFile.of(columns.lines(check), Function.identity()));
    }
}
