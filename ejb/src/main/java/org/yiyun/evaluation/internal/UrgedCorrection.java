package org.yiyun.evaluation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.yiyun.evaluation.CorrectionView;
import org.yiyun.task.TaskView;

/** A task by which an institution is urged to correct something. Never changed. */
@Entity
@Immutable
@Table(name = "evaluation_correction")
public class UrgedCorrection {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evaluation_correction_seq")
    @SequenceGenerator(name = "evaluation_correction_seq", sequenceName = "evaluation_correction_seq", allocationSize = 1)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private InstitutionResult result;

    private int number;
    private String task;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    protected UrgedCorrection() {}

    UrgedCorrection(InstitutionResult result, int number, String task, String by, Instant at) {
        this.result = result;
        this.number = number;
        this.task = task;
        createdAt = at;
        createdBy = by;
    }

    String task() {
        return task;
    }

    int number() {
        return number;
    }

    CorrectionView view(TaskView now) {
        return new CorrectionView(number, now.text(), now.owner(), task, now.status(), now.dueAt(), now.overdue(), now.result());
    }
}
