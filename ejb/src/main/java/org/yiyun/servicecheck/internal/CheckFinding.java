package org.yiyun.servicecheck.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.servicecheck.CheckFindingView;
import org.yiyun.servicecheck.RecordFinding;
import org.yiyun.task.TaskView;

/** A finding; its correction is a task. Never changed. */
@Entity
@Table(name = "service_check_finding")
public class CheckFinding {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "service_check_finding_seq")
    @SequenceGenerator(name = "service_check_finding_seq", sequenceName = "service_check_finding_seq", allocationSize = 1)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "check_id")
    private ServiceCheck check;

    private int number;
    private @Nullable String ticket;
    private String text;
    private String correction;
    private String task;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CheckFinding() {}

    CheckFinding(ServiceCheck check, int number, RecordFinding found, String task, Instant at) {
        this.check = check;
        this.number = number;
        ticket = found.ticket();
        text = found.text();
        correction = found.correction();
        this.task = task;
        createdAt = at;
    }

    @Nullable String ticket() {
        return ticket;
    }

    String task() {
        return task;
    }

    CheckFindingView view(TaskView now) {
        return new CheckFindingView(
                number, ticket, text, correction, now.owner(), task, now.status(), now.dueAt(), now.overdue(), now.result());
    }
}
