package org.yiyun.reimbursement.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.jspecify.annotations.Nullable;
import org.yiyun.reimbursement.ClaimEventView;
import org.yiyun.reimbursement.ClaimStatus;

/** One entry of a claim's history. Never changed: the database refuses it. */
@Entity
@Immutable
@Table(name = "reimbursement_event")
public class ClaimEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reimbursement_event_seq")
    @SequenceGenerator(name = "reimbursement_event_seq", sequenceName = "reimbursement_event_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Claim claim;

    private int sequence;

    @Enumerated(EnumType.STRING)
    private ClaimEventView.Type type;

    @Enumerated(EnumType.STRING)
    private @Nullable ClaimStatus step;

    private String actor;
    private Instant at;
    private @Nullable String reason;
    private String bill;
    private BigDecimal payout;

    protected ClaimEvent() {}

    /** @param step where the claim stood before, null for its registration */
    ClaimEvent(
            Claim claim, ClaimEventView.Type type, @Nullable ClaimStatus step, String actor, Instant at, @Nullable String reason,
            BigDecimal payout) {
        this.claim = claim;
        this.sequence = claim.nextEvent();
        this.type = type;
        this.step = step;
        this.actor = actor;
        this.at = at;
        this.reason = reason;
        this.bill = claim.bill();
        this.payout = payout;
    }

    ClaimEventView view() {
        return new ClaimEventView(sequence, type, step, actor, at, reason, bill, payout);
    }
}
