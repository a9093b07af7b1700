package org.yiyun.web.directive;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.directive.DirectiveDocuments;
import org.yiyun.directive.DirectiveFileView;
import org.yiyun.directive.DirectiveFiles;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.document.TemplateFile;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/**
 * A file ({@code number}, {@code file}) or a paper ({@code paper}) of a directive for who reads its page, and a file for who reads the
 * page of the version of a policy ({@code policy}, {@code version}, {@code reading}): institutions know no directives.
 */
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
        var reading = request.getParameter("reading");
        var id = String.valueOf(reading != null ? reading : file == null ? request.getParameter("paper") : file);
        var typed = String.valueOf(request.getParameter("version"));
        int version = typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
        if (!Callers.current().may(Permission.POLICY_READ) || !id.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            if (reading != null) {
                var policy = String.valueOf(request.getParameter("policy"));
                send(files.readingFile(policy, version, Long.parseLong(id)), files.readingContent(policy, version, Long.parseLong(id)), response);
            } else if (file == null) {
                var content = documents.content(number, Long.parseLong(id));
                TemplateFile.send(content, documents.get(number, Long.parseLong(id)).name(), response);
            } else {
                send(files.get(number, Long.parseLong(id)), files.content(number, Long.parseLong(id)), response);
            }
        } catch (BusinessException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(DirectiveFileView file, byte[] content, HttpServletResponse response) throws IOException {
        SavedFile.send(response, content, file.mediaType(), Resources.attachment(file.name()));
    }
}
