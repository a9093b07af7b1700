package org.yiyun.web.standardization;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.standardization.review.ReviewQueries;
import org.yiyun.web.document.TemplateFile;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/**
 * Files for who reads the pages: {@code ?number=X&file=3} proof and {@code ?number=X&document=3} a report of a review,
 * {@code ?institution=X&document=3} a guide.
 */
@WebServlet("/standard-reviews/file")
public class StandardReviewDownload extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private ReviewQueries queries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean isPaper = request.getParameter("document") != null;
        String id = String.valueOf(request.getParameter(isPaper ? "document" : "file"));
        if (!Callers.current().may(Permission.STANDARD_READ) || !id.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(request, Long.parseLong(id), isPaper, response);
        } catch (BusinessException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(HttpServletRequest request, long id, boolean isPaper, HttpServletResponse response) throws IOException {
        String institution = request.getParameter("institution");
        String number = String.valueOf(request.getParameter("number"));
        if (institution != null) {
            TemplateFile.send(queries.guideContent(institution, id), queries.guide(institution, id).name(), response);
        } else if (isPaper) {
            TemplateFile.send(queries.documentContent(number, id), queries.document(number, id).name(), response);
        } else {
            var file = queries.file(number, id);
            SavedFile.send(response, queries.content(number, id), file.mediaType(), Resources.attachment(file.name()));
        }
    }
}
