package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.ticket.AttachmentView;
import org.yiyun.ticket.HistoryEvent;

/** Keeps attachments. */
@ApplicationScoped
public class AttachmentStore {
    private static final int SEGMENT = 256 * 1024;

    private final EntityManager em;
    private final Tickets tickets;
    private final TicketDesk desk;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public AttachmentStore(EntityManager em, Tickets tickets, TicketDesk desk, AuditService audit, BusinessClock clock) {
        this.em = em;
        this.tickets = tickets;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    protected AttachmentStore() {
        this(null, null, null, null, null);
    }

    public List<AttachmentView> list(String number, Caller caller) {
        return of(tickets.get(number, caller));
    }

    /** Those of a ticket, in the order in which they came. */
    List<AttachmentView> of(Ticket ticket) {
        return em.createQuery("select a from TicketAttachment a where a.ticketId = :id order by a.id", TicketAttachment.class)
                .setParameter("id", ticket.id())
                .getResultStream()
                .map(TicketAttachment::view)
                .toList();
    }

    public AttachmentView attach(String number, String name, InputStream content, Caller caller) throws IOException {
        var ticket = tickets.lock(number, caller);
        var file = CheckedFile.read(name, content);
        var attachment = new TicketAttachment(
                ticket, file.name(), file.mediaType(), file.size(), file.sha256(), new Stamp(caller.name(), clock.now()));
        em.persist(attachment);
        em.flush();
        store(attachment.id(), file.content());
        desk.record(ticket, Happening.of(HistoryEvent.ATTACHED, null, Map.of("name", file.name(), "size", String.valueOf(file.size()))), caller);
        audit.record("ticket.attach", "ticket", number,
                Map.of("name", file.name(), "type", file.mediaType(), "size", file.size()));
        return attachment.view();
    }

    public AttachmentView get(String number, long id, Caller caller) {
        return find(number, id, caller).view();
    }

    /** Segment by segment, so that a large file never stands in memory as a whole. */
    public void write(String number, long id, OutputStream out, Caller caller) throws IOException {
        var attachment = find(number, id, caller);
        audit.record("ticket.attachment.read", "ticket", number, Map.of("name", attachment.view().name()));
        for (long from = 1; from <= attachment.size(); from += SEGMENT) {
            out.write((byte[]) em.createNativeQuery("select substring(content from :first for :count) from ticket_attachment where id = :id", byte[].class)
                    .setParameter("first", (int) from)
                    .setParameter("count", SEGMENT)
                    .setParameter("id", id)
                    .getSingleResult());
        }
    }

    private TicketAttachment find(String number, long id, Caller caller) {
        var ticket = tickets.get(number, caller);
        var attachment = em.find(TicketAttachment.class, id);
        if (attachment == null || !attachment.isOf(ticket)) {
            throw BusinessException.notFound("attachment", id);
        }
        return attachment;
    }

    private void store(long id, byte[] bytes) {
        em.unwrap(Session.class).doWork(connection -> {
            try (var update = connection.prepareStatement("update ticket_attachment set content = ? where id = ?")) {
                update.setBytes(1, bytes);
                update.setLong(2, id);
                update.executeUpdate();
            }
        });
    }
}
