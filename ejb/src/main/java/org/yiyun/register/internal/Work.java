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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.register.AssuranceKind;
import org.yiyun.register.RecordWork;
import org.yiyun.register.WorkView;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;

/** Work as it was recorded: never changed, only made to count no more. */
@Entity
@Table(name = "assurance_work")
public class Work extends AuditedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assurance_work_seq")
    @SequenceGenerator(name = "assurance_work_seq", sequenceName = "assurance_work_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private AssuranceKind kind;

    @Column(name = "on_date")
    private LocalDate onDate;

    private @Nullable String system;
    private String recipient;
    private BigDecimal hours;
    private String what;

    @Column(name = "void_reason")
    private @Nullable String voidReason;

    protected Work() {}

    public Work(RecordWork command, String by, Instant at) {
        super(by, at);
        kind = command.kind();
        onDate = command.onDate();
        system = command.system();
        recipient = command.recipient();
        hours = command.hours();
        what = command.what();
    }

    /** @throws BusinessException FORBIDDEN for another's, CONFLICT if it counts no more */
    public void revoke(String reason, Caller by, Instant at) {
        if (!createdBy().equals(by.name()) && !by.may(Permission.REPORT_RUN)) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", Permission.REPORT_RUN.name()));
        }
        if (voidReason != null) {
            throw new BusinessException(ProblemType.CONFLICT, Map.of("id", id));
        }
        voidReason = reason;
        touched(by.name(), at);
    }

    public WorkView view() {
        return new WorkView(id, kind, onDate, system, recipient, hours, what, voidReason, createdBy(), createdAt());
    }
}
