package org.yiyun.web.ticket;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.ticket.TicketAttachments;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** A file of a ticket: always saved, never shown in the browser, so that no content of it can run there. */
@WebServlet("/tickets/attachment")
public class AttachmentDownload extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private TicketAttachments attachments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var number = String.valueOf(request.getParameter("number"));
        var id = String.valueOf(request.getParameter("id"));
        if (!id.matches("[0-9]{1,18}")) {
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
        var file = attachments.get(number, id);
        response.setContentLengthLong(file.size());
        attachments.write(number, id, SavedFile.begin(response, file.mediaType(), Resources.attachment(file.name())));
    }
}
