package org.yiyun.web.reporting;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reporting.ReportFormat;
import org.yiyun.reporting.periodic.PeriodicQueries;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** A file of a version of a periodic report: {@code ?id=1&version=1&format=docx}. */
@WebServlet("/periodic-report/file")
public class PeriodicReportFile extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private PeriodicQueries queries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = ReportFormat.ofExtension(String.valueOf(request.getParameter("format")));
        if (!Callers.current().may(Permission.REPORT_READ) || format.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var file = queries.download(number(request.getParameter("id")), (int) number(request.getParameter("version")), format.get());
            SavedFile.send(response, file.content(), file.mediaType(), Resources.attachment("report." + format.get().extension(), file.name()));
        } catch (BusinessException problem) {
            response.sendError(problem.type().status());
        }
    }

    /** What is no number is the id of nothing. */
    private static long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }
}
