package org.yiyun.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.internal.AttachmentStore;

/** Files of a ticket, kept in PostgreSQL so that one backup holds all. */
@Stateless
public class TicketAttachments {
    private AttachmentStore store;

    public TicketAttachments() {}

    @Inject
    public TicketAttachments(AttachmentStore store) {
        this.store = store;
    }

    @Requires(Permission.TICKET_READ)
    public List<AttachmentView> list(String number) {
        return store.list(number, Callers.current());
    }

    /**
     * Attaches a file. The name is kept as a label only.
     *
     * @throws BusinessException FILE_REFUSED if the content is of no allowed type, TOO_LARGE over {@link CheckedFile#MAX_SIZE}
     */
    @Requires({Permission.TICKET_OPEN, Permission.TICKET_HANDLE})
    public AttachmentView attach(String number, String name, InputStream content) throws IOException {
        return store.attach(number, name, content, Callers.current());
    }

    /** One file's description. */
    @Requires(Permission.TICKET_READ)
    public AttachmentView get(String number, long id) {
        return store.get(number, id, Callers.current());
    }

    /** Writes the content of a file; audited. */
    @Requires(Permission.TICKET_READ)
    public void write(String number, long id, OutputStream out) throws IOException {
        store.write(number, id, out, Callers.current());
    }
}
