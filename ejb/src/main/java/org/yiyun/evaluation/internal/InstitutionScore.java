package org.yiyun.evaluation.internal;

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
import org.yiyun.evaluation.ScoreView;
import org.yiyun.evaluation.WeightedCriterion;
import org.yiyun.evaluation.engine.Scoring;

/** What one criterion gives one institution: the figure with the points that it proposes, and those that a person gave instead. */
@Entity
@Table(name = "evaluation_score")
public class InstitutionScore {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evaluation_score_seq")
    @SequenceGenerator(name = "evaluation_score_seq", sequenceName = "evaluation_score_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private InstitutionResult result;

    private int place;
    private String criterion;
    private @Nullable BigDecimal figure;

    @Column(name = "row_count")
    private long rows;

    private @Nullable BigDecimal proposed;
    private @Nullable BigDecimal entered;
    private @Nullable String evidence;

    @Column(name = "entered_by")
    private @Nullable String enteredBy;

    @Column(name = "entered_at")
    private @Nullable Instant enteredAt;

    protected InstitutionScore() {}

    InstitutionScore(InstitutionResult result, int place, String criterion) {
        this.result = result;
        this.place = place;
        this.criterion = criterion;
    }

    void propose(WeightedCriterion by, Figures.Figure found) {
        figure = found.value();
        rows = found.rows();
        proposed = found.value() == null || by.best() == null || by.worst() == null
                ? null
                : Scoring.points(found.value(), by.best(), by.worst());
    }

    void enter(BigDecimal points, String said, String by, Instant at) {
        entered = points.setScale(2, RoundingMode.HALF_UP);
        evidence = said;
        enteredBy = by;
        enteredAt = at;
    }

    /** Those that count. */
    @Nullable BigDecimal points() {
        return entered == null ? proposed : entered;
    }

    String criterion() {
        return criterion;
    }

    @Nullable String enteredBy() {
        return enteredBy;
    }

    /** @param people whether the reader sees who gave the points */
    ScoreView view(WeightedCriterion of, boolean people) {
        return new ScoreView(
                criterion, of.name(), of.weight(), of.source(), of.best(), of.worst(), of.note(), figure, rows, proposed, points(), evidence,
                people ? enteredBy : null, enteredAt);
    }
}
