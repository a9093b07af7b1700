package org.yiyun.task.internal;

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
import org.yiyun.task.TaskEventView;

/** One entry of a task's history. Never changed: the database refuses it. */
@Entity
@Immutable
@Table(name = "task_event")
public class TaskEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "task_event_seq")
    @SequenceGenerator(name = "task_event_seq", sequenceName = "task_event_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Task task;

    private int sequence;
    private String type;
    private Instant at;
    private String actor;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details;

    protected TaskEvent() {}

    TaskEvent(Task task, int sequence, String type, Instant at, String actor, Map<String, String> details) {
        this.task = task;
        this.sequence = sequence;
        this.type = type;
        this.at = at;
        this.actor = actor;
        this.details = details;
    }

    TaskEventView view() {
        return new TaskEventView(sequence, type, at, actor, details);
    }
}
