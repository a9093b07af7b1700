package org.yiyun.web.ticket;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketAttachments;
import org.yiyun.web.rest.NumberedFileServlet;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** A file of a ticket: always saved, never shown in the browser, so that no content of it can run there. */
@WebServlet("/tickets/attachment")
public class AttachmentDownload extends NumberedFileServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private TicketAttachments attachments;

    public AttachmentDownload() {
        super(Permission.TICKET_READ);
    }

    @Override
    protected void send(String number, long id, HttpServletResponse response) throws IOException {
        var file = attachments.get(number, id);
        response.setContentLengthLong(file.size());
        attachments.write(number, id, SavedFile.begin(response, file.mediaType(), Resources.attachment(file.name())));
    }
}
