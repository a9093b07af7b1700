package org.yiyun.ticket.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.yiyun.ticket.AttachmentView;

/** What is known of an attached file; its content stays in the database until somebody reads it. */
@Entity
@Table(name = "ticket_attachment")
public class TicketAttachment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_attachment_seq")
    @SequenceGenerator(name = "ticket_attachment_seq", sequenceName = "ticket_attachment_seq", allocationSize = 50)
    private Long id;

    @Column(name = "ticket_id")
    private Long ticketId;

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    private long size;
    private String sha256;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    protected TicketAttachment() {}

    TicketAttachment(Ticket ticket, String name, String mediaType, long size, String sha256, Stamp stamp) {
        this.ticketId = ticket.id();
        this.name = name;
        this.mediaType = mediaType;
        this.size = size;
        this.sha256 = sha256;
        this.createdAt = stamp.at();
        this.createdBy = stamp.actor();
    }

    Long id() {
        return id;
    }

    long size() {
        return size;
    }

    boolean isOf(Ticket ticket) {
        return ticketId.equals(ticket.id());
    }

    AttachmentView view() {
        return new AttachmentView(id, name, mediaType, size, sha256, createdAt, createdBy);
    }
}
