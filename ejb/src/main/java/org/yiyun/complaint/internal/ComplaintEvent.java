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
import org.yiyun.complaint.ComplaintEventView;
import org.yiyun.platform.EventEntity;

/** One entry of a complaint's history. Never changed: the database refuses it. */
@Entity
@Immutable
@Table(name = "complaint_event")
public class ComplaintEvent extends EventEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "complaint_event_seq")
    @SequenceGenerator(name = "complaint_event_seq", sequenceName = "complaint_event_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Complaint complaint;

    protected ComplaintEvent() {}

    ComplaintEvent(Complaint complaint, int sequence, String type, Instant at, String actor, Map<String, String> details) {
        super(sequence, type, at, actor, details);
        this.complaint = complaint;
    }

    ComplaintEventView view() {
        return new ComplaintEventView(sequence(), type(), at(), actor(), details());
    }
}
