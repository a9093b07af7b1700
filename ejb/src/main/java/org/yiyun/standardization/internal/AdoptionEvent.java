package org.yiyun.standardization.internal;

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
import org.yiyun.standardization.AdoptionEventView;

/** One entry of the history of an adoption. Never changed: the database refuses it. */
@Entity
@Immutable
@Table(name = "standard_event")
public class AdoptionEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "standard_event_seq")
    @SequenceGenerator(name = "standard_event_seq", sequenceName = "standard_event_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Adoption adoption;

    private int sequence;
    private String type;
    private Instant at;
    private String actor;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details;

    protected AdoptionEvent() {}

    AdoptionEvent(Adoption adoption, int sequence, String type, Instant at, String actor, Map<String, String> details) {
        this.adoption = adoption;
        this.sequence = sequence;
        this.type = type;
        this.at = at;
        this.actor = actor;
        this.details = details;
    }

    AdoptionEventView view() {
        return new AdoptionEventView(sequence, type, at, actor, details);
    }
}
