package org.yiyun.web.knowledge;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.knowledge.KnowledgeFiles;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** A file of an article for who reads its page. */
@WebServlet("/knowledge/file")
public class ArticleDownload extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private KnowledgeFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var number = String.valueOf(request.getParameter("number"));
        var id = String.valueOf(request.getParameter("id"));
        try {
            send(number, id.matches("[0-9]{1,18}") ? Long.parseLong(id) : -1, response);
        } catch (BusinessException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(String number, long id, HttpServletResponse response) throws IOException {
        var file = files.get(number, id);
        var content = files.content(number, id);
        SavedFile.send(response, content, file.mediaType(), Resources.attachment(file.name()));
    }
}
