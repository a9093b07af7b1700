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
import org.yiyun.platform.EventEntity;
import org.yiyun.problem.ProblemEventView;

/** One entry of a problem's history. Never changed: the database refuses it. */
@Entity
@Immutable
@Table(name = "problem_event")
public class ProblemEvent extends EventEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "problem_event_seq")
    @SequenceGenerator(name = "problem_event_seq", sequenceName = "problem_event_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Problem problem;

    protected ProblemEvent() {}

    ProblemEvent(Problem problem, int sequence, String type, Instant at, String actor, Map<String, String> details) {
        super(sequence, type, at, actor, details);
        this.problem = problem;
    }

    ProblemEventView view() {
        return new ProblemEventView(sequence(), type(), at(), actor(), details());
    }
}
