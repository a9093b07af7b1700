package org.yiyun.web.chronic;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.chronic.ChronicQueries;
import org.yiyun.security.Permission;
import org.yiyun.web.rest.NumberedFileServlet;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** Evidence of a registration for who reads its page. */
@WebServlet("/chronic/file")
public class ChronicDownload extends NumberedFileServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private ChronicQueries queries;

    public ChronicDownload() {
        super(Permission.CHRONIC_READ);
    }

    @Override
    protected void send(String number, long id, HttpServletResponse response) throws IOException {
        var file = queries.file(number, id);
        SavedFile.send(response, queries.content(number, id), file.mediaType(), Resources.attachment(file.name()));
    }
}
