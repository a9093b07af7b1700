package org.yiyun.web.task;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.security.Permission;
import org.yiyun.task.TaskFiles;
import org.yiyun.web.rest.NumberedFileServlet;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** A file of a task for who reads its page. */
@WebServlet("/tasks/file")
public class TaskDownload extends NumberedFileServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private TaskFiles files;

    public TaskDownload() {
        super(Permission.TASK_READ);
    }

    @Override
    protected void send(String number, long id, HttpServletResponse response) throws IOException {
        var file = files.get(number, id);
        SavedFile.send(response, files.content(number, id), file.mediaType(), Resources.attachment(file.name()));
    }
}
