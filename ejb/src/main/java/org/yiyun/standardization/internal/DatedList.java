package org.yiyun.standardization.internal;

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
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/** A version of a list that is data. What it says never changes; somebody else than who proposed it approves it, once. */
@Entity
@Table(name = "standard_list")
public class DatedList {
    /** Of what. */
    public enum Kind {
        /** 编码清单. */
        CODES,
        /** 审核标准. */
        CRITERIA
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "standard_list_seq")
    @SequenceGenerator(name = "standard_list_seq", sequenceName = "standard_list_seq", allocationSize = 1)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "number")
    private int version;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    protected DatedList() {}

    DatedList(Kind kind, int version, LocalDate effectiveOn, String reason, String content, String by, Instant at) {
        this.kind = kind;
        this.version = version;
        this.effectiveOn = effectiveOn;
        this.reason = reason.strip();
        this.content = content;
        createdBy = by;
        createdAt = at;
    }

    /**
     * @throws BusinessException CONFLICT if it is approved already, SAME_PERSON for who proposed it, INVALID once its day is over: what held
     *     then is not rewritten
     */
    public void approve(String by, Instant at) {
        if (approvedBy != null) {
            throw new BusinessException(ProblemType.CONFLICT);
        }
        if (by.equals(createdBy)) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        if (effectiveOn.isBefore(LocalDate.ofInstant(at, BusinessClock.ZONE))) {
            throw BusinessException.invalid("effectiveOn", "field.past", Map.of());
        }
        approvedBy = by;
        approvedAt = at;
    }

    public int version() {
        return version;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public String reason() {
        return reason;
    }

    public String content() {
        return content;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public @Nullable Instant approvedAt() {
        return approvedAt;
    }

    public @Nullable String approvedBy() {
        return approvedBy;
    }
}
