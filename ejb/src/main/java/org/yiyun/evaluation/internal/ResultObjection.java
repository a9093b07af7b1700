package org.yiyun.evaluation.internal;

import jakarta.persistence.Column;
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
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.evaluation.ObjectionStatus;
import org.yiyun.evaluation.ObjectionView;
import org.yiyun.evaluation.RaiseObjection;

/** What an institution said against its result, and the answer. */
@Entity
@Table(name = "evaluation_objection")
public class ResultObjection {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evaluation_objection_seq")
    @SequenceGenerator(name = "evaluation_objection_seq", sequenceName = "evaluation_objection_seq", allocationSize = 1)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private InstitutionResult result;

    private int number;
    private @Nullable String criterion;
    private String text;

    @Column(name = "raised_by")
    private String raisedBy;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private ObjectionStatus status = ObjectionStatus.OPEN;

    private @Nullable String answer;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String changed;

    @Column(name = "points_before")
    private @Nullable BigDecimal pointsBefore;

    @Column(name = "points_after")
    private @Nullable BigDecimal pointsAfter;

    protected ResultObjection() {}

    ResultObjection(InstitutionResult result, int number, RaiseObjection raised, String by, Instant at) {
        this.result = result;
        this.number = number;
        criterion = raised.criterion();
        text = raised.text();
        raisedBy = by;
        raisedAt = at;
    }

    void reject(String said, String by, Instant at) {
        decided(ObjectionStatus.REJECTED, said, by, at);
    }

    void accept(String changedCriterion, @Nullable BigDecimal before, BigDecimal after, String said, String by, Instant at) {
        changed = changedCriterion;
        pointsBefore = before;
        pointsAfter = after.setScale(2, RoundingMode.HALF_UP);
        decided(ObjectionStatus.ACCEPTED, said, by, at);
    }

    private void decided(ObjectionStatus to, String said, String by, Instant at) {
        status = to;
        answer = said;
        decidedBy = by;
        decidedAt = at;
    }

    boolean isOpen() {
        return status == ObjectionStatus.OPEN;
    }

    int number() {
        return number;
    }

    String raisedBy() {
        return raisedBy;
    }

    @Nullable String criterion() {
        return criterion;
    }

    /** @param people whether the reader sees who decided */
    ObjectionView view(boolean people) {
        return new ObjectionView(
                number, criterion, text, raisedBy, raisedAt, status, answer, people ? decidedBy : null, decidedAt, changed, pointsBefore,
                pointsAfter);
    }
}
