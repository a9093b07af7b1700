package org.yiyun.web.publicity;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.publicity.PublicityDocuments;
import org.yiyun.publicity.PublicityFiles;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.document.TemplateFile;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** Material of an activity ({@code number}, {@code activity}, {@code file}) or a summary ({@code number}, {@code paper}) of a campaign. */
@WebServlet("/publicity/file")
public class PublicityDownload extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private PublicityFiles files;
    @EJB
    private PublicityDocuments documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var number = String.valueOf(request.getParameter("number"));
        var file = request.getParameter("file");
        var id = String.valueOf(file == null ? request.getParameter("paper") : file);
        var activity = String.valueOf(request.getParameter("activity"));
        if (!Callers.current().may(Permission.PUBLICITY_READ) || !id.matches("[0-9]{1,18}")
                || file != null && !activity.matches("[0-9]{1,9}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            if (file == null) {
                var content = documents.content(number, Long.parseLong(id));
                TemplateFile.send(content, documents.get(number, Long.parseLong(id)).name(), response);
            } else {
                send(number, Integer.parseInt(activity), Long.parseLong(id), response);
            }
        } catch (BusinessException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(String number, int activity, long id, HttpServletResponse response) throws IOException {
        var file = files.get(number, activity, id);
        SavedFile.send(response, files.content(number, activity, id), file.mediaType(), Resources.attachment(file.name()));
    }
}
