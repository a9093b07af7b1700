package org.yiyun.chronic.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.chronic.ChronicRow;
import org.yiyun.chronic.ChronicStatus;
import org.yiyun.chronic.RegisterChronic;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.DayNumber;
import org.yiyun.security.Masked;

/** What was asked for a person and what was decided on it. The days on which it holds are terms. */
@Entity
@Table(name = "chronic_registration")
public class ChronicRegistration extends AuditedEntity {
    @Id
    private Long id;

    private String number;
    private String identity;
    private String name;

    @Column(name = "insurance_type")
    private String insuranceType;

    private String region;
    private String disease;

    @Column(name = "disease_name")
    private String diseaseName;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_until")
    private @Nullable LocalDate until;

    private String evidence;

    @Enumerated(EnumType.STRING)
    private ChronicStatus status = ChronicStatus.SUBMITTED;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private @Nullable String decision;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "ended_why")
    private @Nullable String endedWhy;

    protected ChronicRegistration() {}

    /** @param identity as the register of insured persons keeps it */
    ChronicRegistration(long id, RegisterChronic asked, String identity, String insuranceType, String region, String diseaseName, String by, Instant at) {
        super(by, at);
        this.id = id;
        number = DayNumber.of("MT", at, id);
        this.identity = identity;
        name = asked.name();
        this.insuranceType = insuranceType;
        this.region = region;
        disease = asked.disease();
        this.diseaseName = diseaseName;
        from = asked.from();
        until = asked.until();
        evidence = asked.evidence();
    }

    /** @throws BusinessException CHRONIC_STATE */
    void require(ChronicStatus... needed) {
        if (!List.of(needed).contains(status)) {
            throw new BusinessException(ProblemType.CHRONIC_STATE, Map.of("number", number, "chronicStatus", status.name()));
        }
    }

    void decide(boolean approved, String remark, String by, Instant at) {
        status = approved ? ChronicStatus.APPROVED : ChronicStatus.REFUSED;
        decision = remark;
        decidedBy = by;
        decidedAt = at;
        touched(by, at);
    }

    /** @param lastDay null for one that is withdrawn */
    void end(@Nullable LocalDate lastDay, String why, String by, Instant at) {
        status = lastDay == null ? ChronicStatus.WITHDRAWN : ChronicStatus.ENDED;
        endedWhy = why;
        endedBy = by;
        endedAt = at;
        touched(by, at);
    }

    void chosen(String by, Instant at) {
        touched(by, at);
    }

    /** @param until last day as is known now */
    ChronicRow row(@Nullable LocalDate until, boolean inFull) {
        return new ChronicRow(
                number, inFull ? identity : String.valueOf(Masked.identity(identity)), inFull ? name : String.valueOf(Masked.name(name)),
                insuranceType, region, disease, diseaseName, from, until, status, createdAt(), createdBy());
    }

    long id() {
        return id;
    }

    String number() {
        return number;
    }

    String identity() {
        return identity;
    }

    String name() {
        return name;
    }

    String insuranceType() {
        return insuranceType;
    }

    String region() {
        return region;
    }

    String disease() {
        return disease;
    }

    String diseaseName() {
        return diseaseName;
    }

    LocalDate from() {
        return from;
    }

    @Nullable LocalDate until() {
        return until;
    }

    String evidence() {
        return evidence;
    }

    ChronicStatus status() {
        return status;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable String decidedBy() {
        return decidedBy;
    }

    @Nullable String decision() {
        return decision;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    @Nullable String endedBy() {
        return endedBy;
    }

    @Nullable String endedWhy() {
        return endedWhy;
    }
}
