package org.yiyun.matching.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yiyun.matching.MatchingEventView;

/** One entry of an item's history. Never changed: the database refuses it. */
@Entity
@Immutable
@Table(name = "matching_event")
public class MatchingEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "matching_event_seq")
    @SequenceGenerator(name = "matching_event_seq", sequenceName = "matching_event_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "item_id")
    private MatchingItem item;

    private int sequence;

    @Enumerated(EnumType.STRING)
    private MatchingEventView.Type type;

    private Instant at;
    private String actor;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details;

    protected MatchingEvent() {}

    MatchingEvent(MatchingItem item, int sequence, MatchingEventView.Type type, Instant at, String actor, Map<String, String> details) {
        this.item = item;
        this.sequence = sequence;
        this.type = type;
        this.at = at;
        this.actor = actor;
        this.details = details;
    }

    MatchingEventView view() {
        return new MatchingEventView(sequence, type, at, actor, details);
    }
}
