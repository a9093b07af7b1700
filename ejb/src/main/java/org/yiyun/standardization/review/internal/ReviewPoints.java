package org.yiyun.standardization.review.internal;

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
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The points of a criterion in a review: worked out, or entered by a person with evidence. */
@Entity
@Table(name = "standard_review_points")
public class ReviewPoints {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "standard_review_points_seq")
    @SequenceGenerator(name = "standard_review_points_seq", sequenceName = "standard_review_points_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Review review;

    private String criterion;
    private @Nullable BigDecimal points;
    private @Nullable String evidence;

    @Column(name = "entered_by")
    private @Nullable String enteredBy;

    @Column(name = "entered_at")
    private @Nullable Instant enteredAt;

    protected ReviewPoints() {}

    ReviewPoints(Review review, String criterion) {
        this.review = review;
        this.criterion = criterion;
    }

    /** What the product works out; null where it cannot. What a person entered stays as long as it cannot. */
    void workedOut(@Nullable BigDecimal value, String how) {
        if (value != null || enteredBy == null) {
            points = value;
            evidence = how;
            enteredBy = null;
            enteredAt = null;
        }
    }

    void enter(BigDecimal value, String words, String by, Instant at) {
        points = value.setScale(2, RoundingMode.HALF_UP);
        evidence = words.strip();
        enteredBy = by;
        enteredAt = at;
    }

    /** Whether the product has worked it out. */
    boolean isWorkedOut() {
        return points != null && enteredBy == null;
    }

    String criterion() {
        return criterion;
    }

    @Nullable BigDecimal points() {
        return points;
    }

    @Nullable String evidence() {
        return evidence;
    }

    @Nullable String enteredBy() {
        return enteredBy;
    }

    @Nullable Instant enteredAt() {
        return enteredAt;
    }
}
