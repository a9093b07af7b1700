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
import org.yiyun.platform.EventEntity;
import org.yiyun.standardization.AdoptionEventView;

/** One entry of the history of an adoption. Never changed: the database refuses it. */
@Entity
@Immutable
@Table(name = "standard_event")
public class AdoptionEvent extends EventEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "standard_event_seq")
    @SequenceGenerator(name = "standard_event_seq", sequenceName = "standard_event_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Adoption adoption;

    protected AdoptionEvent() {}

    AdoptionEvent(Adoption adoption, int sequence, String type, Instant at, String actor, Map<String, String> details) {
        super(sequence, type, at, actor, details);
        this.adoption = adoption;
    }

    AdoptionEventView view() {
        return new AdoptionEventView(sequence(), type(), at(), actor(), details());
    }
}
