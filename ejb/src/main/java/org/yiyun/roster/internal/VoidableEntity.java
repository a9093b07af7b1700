package org.yiyun.roster.internal;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/** What is never deleted: ended, it stays, with who ended it and when. */
@MappedSuperclass
public abstract class VoidableEntity extends AuditedEntity {
    @Column(name = "voided_at")
    private @Nullable Instant voidedAt;

    @Column(name = "voided_by")
    private @Nullable String voidedBy;

    protected VoidableEntity() {}

    protected VoidableEntity(String by, Instant at) {
        super(by, at);
    }

    public boolean isStanding() {
        return voidedAt == null;
    }

    /** @throws BusinessException CONFLICT if it has ended */
    public void end(String by, Instant at) {
        if (voidedAt != null) {
            throw new BusinessException(ProblemType.CONFLICT, Map.of());
        }
        voidedAt = at;
        voidedBy = by;
        touched(by, at);
    }
}
