package org.yiyun.ticket.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yiyun.sla.ServiceEvent;
import org.yiyun.ticket.TicketEventView;

/**
 * One entry of a ticket's history. Never changed: the database refuses it. Entries with a {@link #fact()} drive the
 * clocks, which can be recomputed from them at any time.
 */
@Entity
@Immutable
@Table(name = "ticket_event")
public class TicketEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_event_seq")
    @SequenceGenerator(name = "ticket_event_seq", sequenceName = "ticket_event_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Ticket ticket;

    private int sequence;
    private String type;

    @Column(name = "fact")
    @jakarta.persistence.Enumerated(jakarta.persistence.EnumType.STRING)
    private @Nullable ServiceEvent fact;

    private Instant at;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String actor;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details;

    private boolean internal;

    protected TicketEvent() {}

    TicketEvent(Ticket ticket, int sequence, Happening happening, Stamp stamp) {
        this.ticket = ticket;
        this.sequence = sequence;
        this.type = happening.type();
        this.fact = happening.fact();
        this.at = happening.at() == null ? stamp.at() : happening.at();
        this.recordedAt = stamp.at();
        this.actor = stamp.actor();
        this.details = happening.details();
        this.internal = happening.internal();
    }

    public int sequence() {
        return sequence;
    }

    public String type() {
        return type;
    }

    public Optional<ServiceEvent> fact() {
        return Optional.ofNullable(fact);
    }

    public Instant at() {
        return at;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String actor() {
        return actor;
    }

    public Map<String, String> details() {
        return details;
    }

    public boolean internal() {
        return internal;
    }

    public TicketEventView view() {
        return new TicketEventView(sequence, type, at, recordedAt, actor, details, internal);
    }
}
