package org.yiyun.complaint.internal;

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
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yiyun.complaint.ComplaintEventView;

/** One entry of a complaint's history. Never changed: the database refuses it. */
@Entity
@Immutable
@Table(name = "complaint_event")
public class ComplaintEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "complaint_event_seq")
    @SequenceGenerator(name = "complaint_event_seq", sequenceName = "complaint_event_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Complaint complaint;

    private int sequence;
    private String type;
    private Instant at;
    private String actor;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details;

    protected ComplaintEvent() {}

    ComplaintEvent(Complaint complaint, int sequence, String type, Instant at, String actor, Map<String, String> details) {
        this.complaint = complaint;
        this.sequence = sequence;
        this.type = type;
        this.at = at;
        this.actor = actor;
        this.details = details;
    }

    ComplaintEventView view() {
        return new ComplaintEventView(sequence, type, at, actor, details);
    }
}
