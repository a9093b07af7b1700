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
import org.yiyun.standardization.AdoptionQueries;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** A file of evidence for who reads the page: {@code ?institution=X&code=DRUG&file=3}. */
@WebServlet("/standardization/file")
public class AdoptionDownload extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private AdoptionQueries queries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = String.valueOf(request.getParameter("file"));
        if (!Callers.current().may(Permission.STANDARD_READ) || !id.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String institution = String.valueOf(request.getParameter("institution"));
        String code = String.valueOf(request.getParameter("code"));
        try {
            var file = queries.file(institution, code, Long.parseLong(id));
            SavedFile.send(response, queries.content(institution, code, file.id()), file.mediaType(), Resources.attachment(file.name()));
        } catch (BusinessException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
