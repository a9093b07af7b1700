package org.yiyun.web.task;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.task.TaskFiles;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** A file of a task for who reads its page. */
@WebServlet("/tasks/file")
public class TaskDownload extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private TaskFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var number = String.valueOf(request.getParameter("number"));
        var id = String.valueOf(request.getParameter("id"));
        if (!Callers.current().may(Permission.TASK_READ) || !id.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(number, Long.parseLong(id), response);
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
