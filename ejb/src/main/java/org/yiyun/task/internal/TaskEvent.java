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
import org.yiyun.platform.EventEntity;
import org.yiyun.task.TaskEventView;

/** One entry of a task's history. Never changed: the database refuses it. */
@Entity
@Immutable
@Table(name = "task_event")
public class TaskEvent extends EventEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "task_event_seq")
    @SequenceGenerator(name = "task_event_seq", sequenceName = "task_event_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Task task;

    protected TaskEvent() {}

    TaskEvent(Task task, int sequence, String type, Instant at, String actor, Map<String, String> details) {
        super(sequence, type, at, actor, details);
        this.task = task;
    }

    TaskEventView view() {
        return new TaskEventView(sequence(), type(), at(), actor(), details());
    }
}
