package org.yiyun.standardization.review.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.standardization.review.ReviewStatus;
import org.yiyun.standardization.review.ReviewVerb;

/** A review of an institution: open until somebody without a part in it evaluates it. */
@Entity
@Table(name = "standard_review")
public class Review extends AuditedEntity {
    @Id
    private Long id;

    private String number;
    private String institution;
    private String region;

    @Column(name = "criteria_version")
    private int criteriaVersion;

    private int seed;
    private int frame;
    private String digest;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status = ReviewStatus.OPEN;

    private @Nullable BigDecimal total;
    private @Nullable String opinion;

    @Column(name = "evaluated_by")
    private @Nullable String evaluatedBy;

    @Column(name = "evaluated_at")
    private @Nullable Instant evaluatedAt;

    protected Review() {}

    Review(long id, InstitutionView institution, int criteriaVersion, int seed, int frame, String digest, String by, Instant at) {
        super(by, at);
        this.id = id;
        number = "GB-%d-%05d".formatted(LocalDate.ofInstant(at, BusinessClock.ZONE).getYear(), id);
        this.institution = institution.code();
        this.region = institution.region();
        this.criteriaVersion = criteriaVersion;
        this.seed = seed;
        this.frame = frame;
        this.digest = digest;
    }

    /** @throws BusinessException REVIEW_STATE unless it is open */
    void expectOpen(ReviewVerb verb) {
        if (status != ReviewStatus.OPEN) {
            throw new BusinessException(
                    ProblemType.REVIEW_STATE, Map.of("number", number, "reviewStatus", status.name(), "reviewVerb", verb.name()));
        }
    }

    /** Something of it has changed: whoever looked before looks anew. */
    void worked(String by, Instant at) {
        touched(by, at);
    }

    void evaluate(boolean passed, BigDecimal points, String words, String by, Instant at) {
        status = passed ? ReviewStatus.PASSED : ReviewStatus.FAILED;
        total = points;
        opinion = words.strip();
        evaluatedBy = by;
        evaluatedAt = at;
        touched(by, at);
    }

    void cancel(String reason, String by, Instant at) {
        status = ReviewStatus.CANCELLED;
        opinion = reason.strip();
        touched(by, at);
    }

    long id() {
        return id;
    }

    String number() {
        return number;
    }

    String institution() {
        return institution;
    }

    String region() {
        return region;
    }

    int criteriaVersion() {
        return criteriaVersion;
    }

    int seed() {
        return seed;
    }

    int frame() {
        return frame;
    }

    String digest() {
        return digest;
    }

    ReviewStatus status() {
        return status;
    }

    @Nullable BigDecimal total() {
        return total;
    }

    @Nullable String opinion() {
        return opinion;
    }

    @Nullable String evaluatedBy() {
        return evaluatedBy;
    }

    @Nullable Instant evaluatedAt() {
        return evaluatedAt;
    }
}
