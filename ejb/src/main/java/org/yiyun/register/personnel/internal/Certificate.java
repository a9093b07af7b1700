package org.yiyun.register.personnel.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.register.personnel.AddCertificate;

/** A certificate as it was recorded: never changed, only made to count no more. */
@Entity
@Table(name = "staff_certificate")
public class Certificate extends AuditedEntity {
    @Id
    private Long id;

    private String staff;
    private String name;
    private String number;
    private String issuer;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    /** Null for never again. */
    @Column(name = "remind_on")
    private @Nullable LocalDate remindOn;

    @Column(name = "void_reason")
    private @Nullable String voidReason;

    protected Certificate() {}

    Certificate(long id, String staff, AddCertificate command, String by, Instant at) {
        super(by, at);
        this.id = id;
        this.staff = staff;
        name = command.name();
        number = command.number();
        issuer = command.issuer();
        issuedOn = command.issuedOn();
        validUntil = command.validUntil();
    }

    /** Days before the last one, and the day after it; the next of them behind today. */
    void planReminder(List<Integer> daysBefore, LocalDate today) {
        remindOn = validUntil == null || voidReason != null ? null
                : Stream.concat(daysBefore.stream().map(validUntil::minusDays), Stream.of(validUntil.plusDays(1)))
                        .filter(day -> day.isAfter(today)).min(Comparator.naturalOrder()).orElse(null);
    }

    /** @throws BusinessException CONFLICT if it counts no more */
    void revoke(String reason, String by, Instant at) {
        if (voidReason != null) {
            throw new BusinessException(ProblemType.CONFLICT, Map.of("id", id));
        }
        voidReason = reason;
        remindOn = null;
        touched(by, at);
    }

    boolean isExpired(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }

    Long id() {
        return id;
    }

    String staff() {
        return staff;
    }

    String name() {
        return name;
    }

    String number() {
        return number;
    }

    String issuer() {
        return issuer;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    @Nullable LocalDate validUntil() {
        return validUntil;
    }

    @Nullable LocalDate remindOn() {
        return remindOn;
    }

    @Nullable String voidReason() {
        return voidReason;
    }
}
