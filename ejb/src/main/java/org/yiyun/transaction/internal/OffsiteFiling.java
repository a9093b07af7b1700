package org.yiyun.transaction.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.BusinessClock;
import org.yiyun.transaction.engine.Identified;
import org.yiyun.transaction.engine.Pool;

/** A filing of off-site care (异地就医备案): a referral to an institution or a region elsewhere, for some days. */
@Entity
@Table(name = "transaction_filing")
public class OffsiteFiling extends AuditedEntity {
    @Id
    private Long id;

    private String number;
    private String person;

    @Column(name = "person_number")
    private String personNumber;

    private String region;
    private @Nullable String institution;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_until")
    private @Nullable LocalDate until;

    private String reason;

    @Column(name = "filed_by")
    private String filedBy;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Column(name = "cancel_reason")
    private @Nullable String cancelReason;

    protected OffsiteFiling() {}

    /** Where to and when. @param until last day; null for no end */
    record Referral(String region, @Nullable String institution, LocalDate from, @Nullable LocalDate until, String reason) {}

    OffsiteFiling(long id, Identified who, Referral referral, String filedBy, String by, Instant now) {
        super(by, now);
        this.id = id;
        number = "F%s%08d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now, BusinessClock.ZONE)), id);
        person = who.identity();
        personNumber = who.number();
        region = referral.region();
        institution = referral.institution();
        from = referral.from();
        until = referral.until();
        reason = referral.reason();
        this.filedBy = filedBy;
    }

    void cancelled(String why, String by, Instant now) {
        cancelledAt = now;
        cancelReason = why;
        touched(by, now);
    }

    /** Whether it holds for care on that day in that region. */
    boolean holds(String at, LocalDate day) {
        return cancelledAt == null && Pool.same(region, at) && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    boolean isCancelled() {
        return cancelledAt != null;
    }

    String number() {
        return number;
    }

    String personNumber() {
        return personNumber;
    }
}
