package org.yiyun.roster.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import org.yiyun.roster.DeputyView;
import org.yiyun.roster.DutyCandidate;

/** A key post with an A and a B person (AB角); ended ones stay, voided. */
@Entity
@Table(name = "duty_deputy")
public class Deputy extends AuditedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duty_deputy_seq")
    @SequenceGenerator(name = "duty_deputy_seq", sequenceName = "duty_deputy_seq", allocationSize = 50)
    private Long id;

    private String title;
    private String staff;

    @Column(name = "staff_name")
    private String staffName;

    private String deputy;

    @Column(name = "deputy_name")
    private String deputyName;

    @Column(name = "voided_at")
    private @Nullable Instant voidedAt;

    @Column(name = "voided_by")
    private @Nullable String voidedBy;

    protected Deputy() {}

    public Deputy(String title, DutyCandidate staff, DutyCandidate deputy, String by, Instant at) {
        super(by, at);
        this.title = title;
        this.staff = staff.staff();
        staffName = staff.name();
        this.deputy = deputy.staff();
        deputyName = deputy.name();
    }

    /** @throws BusinessException CONFLICT if it has ended */
    public void end(String by, Instant at) {
        if (voidedAt != null) {
            throw new BusinessException(ProblemType.CONFLICT, Map.of("id", id));
        }
        voidedAt = at;
        voidedBy = by;
        touched(by, at);
    }

    public String staff() {
        return staff;
    }

    public String deputy() {
        return deputy;
    }

    String deputyName() {
        return deputyName;
    }

    public DeputyView view() {
        return new DeputyView(id, title, staff, staffName, deputy, deputyName, version());
    }
}
