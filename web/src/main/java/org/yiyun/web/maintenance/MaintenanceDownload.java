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
import org.yiyun.web.rest.Resources;

/** A file of a maintenance for who reads its page: {@code ?number=X&file=3}, or a paper of it: {@code ?number=X&document=3}. */
@WebServlet("/library-maintenances/file")
public class MaintenanceDownload extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

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
        String name = isPaper ? queries.document(number, id).name() : queries.file(number, id).name();
        String type = isPaper ? DOCX : queries.file(number, id).mediaType();
        byte[] content = isPaper ? queries.documentContent(number, id) : queries.content(number, id);
        response.setContentType(type);
        response.setContentLengthLong(content.length);
        response.setHeader("Content-Disposition", Resources.attachment(name));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(content);
    }
}
