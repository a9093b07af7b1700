package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;
import org.hibernate.Session;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.Sha256;
import org.yiyun.security.Caller;
import org.yiyun.ticket.AttachmentView;
import org.yiyun.ticket.HistoryEvent;
import org.yiyun.ticket.TicketAttachments;

/** Keeps attachments. The type is found by content, and only types that people need at a service desk are let in. */
@ApplicationScoped
public class AttachmentStore {
    private static final Set<String> ALLOWED = Set.of(
            "application/pdf", "image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp", "text/plain", "text/csv",
            "application/zip", "application/x-tika-ooxml", "application/x-tika-msoffice",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.ms-excel", "application/msword", "application/vnd.ms-powerpoint", "text/x-log");
    private static final int SEGMENT = 256 * 1024;
    private static final Tika TIKA = new Tika();

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
        var ticket = tickets.get(number, caller);
        return em.createQuery("select a from TicketAttachment a where a.ticketId = :id order by a.id", TicketAttachment.class)
                .setParameter("id", ticket.id())
                .getResultStream()
                .map(TicketAttachment::view)
                .toList();
    }

    public AttachmentView attach(String number, String name, InputStream content, Caller caller) throws IOException {
        var ticket = tickets.lock(number, caller);
        var bytes = read(content);
        var label = label(name);
        var type = TIKA.detect(bytes, label);
        if (bytes.length == 0 || !ALLOWED.contains(type)) {
            throw new BusinessException(ProblemType.FILE_REFUSED, Map.of("name", label, "type", type));
        }
        var attachment = new TicketAttachment(ticket, label, type, bytes.length, Sha256.hex(bytes), new Stamp(caller.name(), clock.now()));
        em.persist(attachment);
        em.flush();
        store(attachment.id(), bytes);
        desk.record(ticket, Happening.of(HistoryEvent.ATTACHED, null, Map.of("name", label, "size", String.valueOf(bytes.length))), caller);
        audit.record("ticket.attach", "ticket", number, Map.of("name", label, "type", type, "size", bytes.length));
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

    private static byte[] read(InputStream content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[64 * 1024];
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            bytes.write(buffer, 0, n);
            if (bytes.size() > TicketAttachments.MAX_SIZE) {
                throw new BusinessException(ProblemType.TOO_LARGE, Map.of("max", "20 MiB"));
            }
        }
        return bytes.toByteArray();
    }

    /** The last part of the name without what could be a path or a control character. */
    private static String label(String name) {
        var last = name.replace('\\', '/').substring(name.replace('\\', '/').lastIndexOf('/') + 1);
        var clean = last.codePoints().filter(c -> !Character.isISOControl(c)).limit(200)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
        return clean.isEmpty() ? "file" : clean;
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
