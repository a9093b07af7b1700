package org.yiyun.register.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.register.MilestoneView;
import org.yiyun.register.RecordMilestone;

/** A milestone: never changed but by being reached. */
@Entity
@Table(name = "project_milestone")
public class Milestone extends AuditedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_milestone_seq")
    @SequenceGenerator(name = "project_milestone_seq", sequenceName = "project_milestone_seq", allocationSize = 1)
    private Long id;

    private String title;

    @Column(name = "planned_on")
    private LocalDate plannedOn;

    @Column(name = "reached_on")
    private @Nullable LocalDate reachedOn;

    private @Nullable String note;

    protected Milestone() {}

    public Milestone(RecordMilestone command, String by, Instant at) {
        super(by, at);
        title = command.title();
        plannedOn = command.plannedOn();
        note = command.note();
    }

    /** @throws BusinessException CONFLICT if it was reached before */
    public void reach(LocalDate day, String by, Instant at) {
        if (reachedOn != null) {
            throw new BusinessException(ProblemType.CONFLICT, Map.of("id", id));
        }
        reachedOn = day;
        touched(by, at);
    }

    public MilestoneView view(LocalDate today) {
        var end = reachedOn == null ? today : reachedOn;
        return new MilestoneView(id, title, plannedOn, reachedOn, note, end.isAfter(plannedOn), version());
    }
}
