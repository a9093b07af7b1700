package org.yiyun.web.catalog;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.yiyun.catalog.ImportService;
import org.yiyun.catalog.LibraryService;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** The rows that an import refused, as a file to correct and load again: {@code ?library=X&id=…}. */
@WebServlet("/libraries/rejects")
public class LibraryRejectsServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private ImportService imports;
    @EJB
    private LibraryService libraries;
    @Inject
    private UserLocale user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String library = String.valueOf(request.getParameter("library"));
        String id = String.valueOf(request.getParameter("id"));
        if (!Callers.current().may(Permission.CATALOG_EDIT) || !id.matches("[0-9a-fA-F-]{36}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] content;
        try {
            content = RejectsCsv.of(imports, libraries.get(library).definition(), library, UUID.fromString(id), user.getLocale());
        } catch (BusinessException | IllegalArgumentException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        SavedFile.send(response, content, "text/csv; charset=UTF-8", Resources.attachment("rejects-" + id + ".csv"));
    }
}
