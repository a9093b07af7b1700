package org.yiyun.web.ticket;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketAttachments;
import org.yiyun.web.faces.Shell;
import org.yiyun.web.faces.UrlQuery;

/** The dialog by which a file comes to a ticket; as those of the verbs, a page of its own that keeps nothing. */
@Named
@RequestScoped
public class TicketAttachPage {
    @EJB
    private TicketAttachments attachments;
    @Inject
    private Shell shell;
    @Inject
    private UrlQuery url;

    private @Nullable Part file;

    /** @throws BusinessException NOT_FOUND for who may not attach anything */
    public void check() {
        var caller = Callers.current();
        if (!caller.may(Permission.TICKET_HANDLE) && !caller.may(Permission.TICKET_OPEN)) {
            throw BusinessException.notFound("page", "ticket-attach");
        }
    }

    public @Nullable String attach() throws IOException {
        if (file == null) {
            return null;
        }
        try (var content = file.getInputStream()) {
            attachments.attach(getNumber(), file.getSubmittedFileName(), content);
        }
        return shell.follow("/ticket.xhtml", "number=" + getNumber(), "ticket.done.ATTACHED", Map.of());
    }

    public String getNumber() {
        return url.get("number");
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
