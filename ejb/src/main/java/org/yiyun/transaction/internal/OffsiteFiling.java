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
import org.yiyun.security.Masked;
import org.yiyun.transaction.OffsiteFilingView;
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

    @Column(name = "person_name")
    private String personName;

    @Column(name = "insured_region")
    private String insuredRegion;

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

    /** From where to where and when. @param insured region of the insurance, @param until last day; null for no end */
    record Referral(String insured, String region, @Nullable String institution, LocalDate from, @Nullable LocalDate until, String reason) {}

    OffsiteFiling(long id, Identified who, Referral referral, String filedBy, String by, Instant now) {
        super(by, now);
        this.id = id;
        number = "F%s%08d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now, BusinessClock.ZONE)), id);
        person = who.identity();
        personNumber = who.number();
        personName = who.name();
        insuredRegion = referral.insured();
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

    /** Whether it counts and has a day in common with others, to the same pool. @param last null for no end */
    boolean meets(String at, LocalDate first, @Nullable LocalDate last) {
        return cancelledAt == null && Pool.same(region, at) && (until == null || !first.isAfter(until)) && (last == null || !from.isAfter(last));
    }

    /** Without whom it is of. */
    OffsiteFilingView view() {
        return new OffsiteFilingView(
                number, personNumber, String.valueOf(Masked.identity(person)), String.valueOf(Masked.name(personName)), insuredRegion, region,
                institution, from, until, reason, filedBy, createdAt(), cancelledAt, cancelReason);
    }

    long id() {
        return id;
    }

    String person() {
        return person;
    }

    String insuredRegion() {
        return insuredRegion;
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
