package org.yiyun.monitoring.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.monitoring.RecordMeasurement;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;

/** What was measured: never changed, only made to count no more. */
@Entity
@Table(name = "measurement")
public class Measurement extends AuditedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "measurement_seq")
    @SequenceGenerator(name = "measurement_seq", sequenceName = "measurement_seq", allocationSize = 50)
    private Long id;

    private String system;
    private String measure;
    private Instant at;
    private BigDecimal value;
    private @Nullable String note;

    @Column(name = "void_reason")
    private @Nullable String voidReason;

    protected Measurement() {}

    public Measurement(RecordMeasurement command, String by, Instant now) {
        super(by, now);
        system = command.system();
        measure = command.measure();
        at = command.at();
        value = command.value();
        note = command.note();
    }

    /** @throws BusinessException FORBIDDEN for another's, CONFLICT if it counts no more */
    public void revoke(String reason, Caller by, Instant now) {
        if (!createdBy().equals(by.name()) && !by.may(Permission.REPORT_RUN)) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", Permission.REPORT_RUN.name()));
        }
        if (voidReason != null) {
            throw new BusinessException(ProblemType.CONFLICT, Map.of("id", id));
        }
        voidReason = reason;
        touched(by.name(), now);
    }

    Long id() {
        return id;
    }
}
