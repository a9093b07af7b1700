package org.yiyun.register.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.register.ImprovementOrigin;
import org.yiyun.register.ImprovementStatus;
import org.yiyun.register.ImprovementView;
import org.yiyun.register.ProposeImprovement;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;

/** A suggestion: proposed, then accepted or declined by somebody else, then done. */
@Entity
@Table(name = "improvement")
public class Improvement extends AuditedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "improvement_seq")
    @SequenceGenerator(name = "improvement_seq", sequenceName = "improvement_seq", allocationSize = 1)
    private Long id;

    private String title;
    private String text;

    @Enumerated(EnumType.STRING)
    private ImprovementOrigin origin;

    private String benefit;
    private @Nullable String system;

    @Enumerated(EnumType.STRING)
    private ImprovementStatus status = ImprovementStatus.PROPOSED;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String decision;
    private @Nullable String result;

    protected Improvement() {}

    public Improvement(ProposeImprovement words, String by, Instant at) {
        super(by, at);
        title = words.title();
        text = words.text();
        origin = words.origin();
        benefit = words.benefit();
        system = words.system();
    }

    /** @throws BusinessException SAME_PERSON for who proposed it, CONFLICT if it was decided */
    public void decide(boolean accepted, String why, String by, Instant at) {
        expect(ImprovementStatus.PROPOSED);
        if (by.equals(createdBy())) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        status = accepted ? ImprovementStatus.ACCEPTED : ImprovementStatus.DECLINED;
        decidedBy = by;
        decidedAt = at;
        decision = why;
        touched(by, at);
    }

    /** @throws BusinessException CONFLICT unless it was accepted and is not done */
    public void finish(String whatCame, String by, Instant at) {
        expect(ImprovementStatus.ACCEPTED);
        status = ImprovementStatus.DONE;
        result = whatCame;
        touched(by, at);
    }

    private void expect(ImprovementStatus expected) {
        if (status != expected) {
            throw new BusinessException(ProblemType.CONFLICT, Map.of("id", id));
        }
    }

    public ImprovementView view(Caller reader) {
        var decidable = status == ImprovementStatus.PROPOSED && reader.may(Permission.CHANGE_APPROVE) && !reader.name().equals(createdBy());
        return new ImprovementView(id, title, text, origin, benefit, system, status, createdBy(), createdAt(), decidedBy, decidedAt, decision,
                result, status == ImprovementStatus.DONE ? updatedAt() : null, decidable, version());
    }
}
