package org.yiyun.problem.internal;

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
import org.yiyun.problem.ProblemEventView;

/** One entry of a problem's history. Never changed: the database refuses it. */
@Entity
@Immutable
@Table(name = "problem_event")
public class ProblemEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "problem_event_seq")
    @SequenceGenerator(name = "problem_event_seq", sequenceName = "problem_event_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Problem problem;

    private int sequence;
    private String type;
    private Instant at;
    private String actor;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details;

    protected ProblemEvent() {}

    ProblemEvent(Problem problem, int sequence, String type, Instant at, String actor, Map<String, String> details) {
        this.problem = problem;
        this.sequence = sequence;
        this.type = type;
        this.at = at;
        this.actor = actor;
        this.details = details;
    }

    ProblemEventView view() {
        return new ProblemEventView(sequence, type, at, actor, details);
    }
}
