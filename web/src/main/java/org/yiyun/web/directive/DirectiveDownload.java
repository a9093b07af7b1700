package org.yiyun.web.directive;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.directive.DirectiveDocuments;
import org.yiyun.directive.DirectiveFiles;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.document.TemplateFile;
import org.yiyun.web.rest.Resources;

/** A file ({@code file}) or a paper ({@code paper}) of a directive for who reads its page. */
@WebServlet("/directives/file")
public class DirectiveDownload extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private DirectiveFiles files;
    @EJB
    private DirectiveDocuments documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var number = String.valueOf(request.getParameter("number"));
        var file = request.getParameter("file");
        var id = String.valueOf(file == null ? request.getParameter("paper") : file);
        if (!Callers.current().may(Permission.POLICY_READ) || !id.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            if (file == null) {
                var content = documents.content(number, Long.parseLong(id));
                TemplateFile.send(content, documents.get(number, Long.parseLong(id)).name(), response);
            } else {
                send(number, Long.parseLong(id), response);
            }
        } catch (BusinessException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(String number, long id, HttpServletResponse response) throws IOException {
        var file = files.get(number, id);
        var content = files.content(number, id);
        response.setContentType(file.mediaType());
        response.setContentLengthLong(content.length);
        response.setHeader("Content-Disposition", Resources.attachment(file.name()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(content);
    }
}
