package org.yiyun.web.maintenance;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.catalog.maintenance.MaintenanceQueries;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.document.TemplateFile;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** A file of a maintenance for who reads its page: {@code ?number=X&file=3}, or a paper of it: {@code ?number=X&document=3}. */
@WebServlet("/library-maintenances/file")
public class MaintenanceDownload extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private MaintenanceQueries queries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String number = String.valueOf(request.getParameter("number"));
        boolean isPaper = request.getParameter("document") != null;
        String id = String.valueOf(request.getParameter(isPaper ? "document" : "file"));
        if (!Callers.current().may(Permission.CATALOG_READ) || !id.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(number, Long.parseLong(id), isPaper, response);
        } catch (BusinessException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(String number, long id, boolean isPaper, HttpServletResponse response) throws IOException {
        if (isPaper) {
            TemplateFile.send(queries.documentContent(number, id), queries.document(number, id).name(), response);
        } else {
            var file = queries.file(number, id);
            SavedFile.send(response, queries.content(number, id), file.mediaType(), Resources.attachment(file.name()));
        }
    }
}
