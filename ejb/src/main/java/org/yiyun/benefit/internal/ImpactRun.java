package org.yiyun.benefit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.ImpactView;
import org.yiyun.benefit.OrderImpact;

/** A version tried on past bills, and how far it got: the last person that is counted, in the order of identity numbers. */
@Entity
@Table(name = "benefit_impact")
public class ImpactRun {
    /** The job's. */
    @Id
    private UUID id;

    private String scheme;

    @Column(name = "policy_version")
    private int policyVersion;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "to_day")
    private LocalDate toDay;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    private String position = "";
    private long persons;
    private long bills;
    private long refused;

    @Column(name = "payout_before")
    private BigDecimal payoutBefore = BigDecimal.ZERO;

    @Column(name = "payout_after")
    private BigDecimal payoutAfter = BigDecimal.ZERO;

    private long gaining;
    private long losing;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    protected ImpactRun() {}

    public ImpactRun(UUID id, String scheme, int policyVersion, OrderImpact order, String by, Instant at) {
        this.id = id;
        this.scheme = scheme;
        this.policyVersion = policyVersion;
        fromDay = order.from();
        toDay = order.to();
        requestedBy = by;
        requestedAt = at;
    }

    /** Adds what some more persons have come to. */
    public void add(ImpactCount count, String last) {
        position = last;
        persons += count.persons();
        bills += count.total().bills();
        refused += count.refused();
        payoutBefore = payoutBefore.add(count.total().before());
        payoutAfter = payoutAfter.add(count.total().after());
        gaining += count.gaining();
        losing += count.losing();
    }

    /** Nobody's number stays behind. */
    public void finish(Instant at) {
        position = "";
        finishedAt = at;
    }

    public ImpactView view(List<ImpactView.Group> groups, List<ImpactView.Part> parts) {
        return new ImpactView(
                id, scheme, policyVersion, fromDay, toDay, requestedBy, requestedAt, persons, bills, refused,
                Results.money(payoutBefore), Results.money(payoutAfter), gaining, losing, finishedAt, groups, parts);
    }

    public UUID id() {
        return id;
    }

    public String scheme() {
        return scheme;
    }

    public int policyVersion() {
        return policyVersion;
    }

    public LocalDate fromDay() {
        return fromDay;
    }

    public LocalDate toDay() {
        return toDay;
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    public String position() {
        return position;
    }

    public long persons() {
        return persons;
    }
}
