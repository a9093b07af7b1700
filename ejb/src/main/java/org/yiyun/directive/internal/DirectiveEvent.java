package org.yiyun.directive.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.yiyun.directive.DirectiveEventView;

/** One entry of a directive's history. Never changed: the database refuses it. */
@Entity
@Immutable
@Table(name = "directive_event")
public class DirectiveEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "directive_event_seq")
    @SequenceGenerator(name = "directive_event_seq", sequenceName = "directive_event_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Directive directive;

    private int sequence;

    @Enumerated(EnumType.STRING)
    private DirectiveEventView.Type type;

    private Instant at;
    private String actor;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details;

    protected DirectiveEvent() {}

    DirectiveEvent(Directive directive, int sequence, DirectiveEventView.Type type, Instant at, String actor, Map<String, String> details) {
        this.directive = directive;
        this.sequence = sequence;
        this.type = type;
        this.at = at;
        this.actor = actor;
        this.details = details;
    }

    DirectiveEventView view() {
        return new DirectiveEventView(sequence, type, at, actor, details);
    }
}
