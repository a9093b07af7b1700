package org.yiyun.benefit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.yiyun.benefit.BillDetails;

/** A result that a bill had from a moment on (结算结果). Never changed: the database refuses it. */
@Entity
@Immutable
@Table(name = "benefit_settlement")
public class Settlement {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "benefit_settlement_seq")
    @SequenceGenerator(name = "benefit_settlement_seq", sequenceName = "benefit_settlement_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Bill bill;

    private int revision;
    private BigDecimal eligible;
    private BigDecimal payout;

    @Column(name = "self_pay")
    private BigDecimal selfPay;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Bill cause;

    private Instant at;
    private String actor;

    protected Settlement() {}

    /** What the bill comes to now. */
    Settlement(Bill bill, Bill cause, String actor, Instant at) {
        this.bill = bill;
        this.cause = cause;
        this.actor = actor;
        this.at = at;
        revision = bill.revision();
        eligible = bill.eligible();
        payout = bill.payout();
        selfPay = bill.selfPay();
    }

    public BillDetails.Outcome view() {
        return new BillDetails.Outcome(
                revision, Results.money(payout), Results.money(selfPay), Results.money(eligible), cause.number(), at, actor);
    }
}
