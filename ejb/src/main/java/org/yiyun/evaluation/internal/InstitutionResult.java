package org.yiyun.evaluation.internal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.evaluation.FigureSource;
import org.yiyun.evaluation.GradeBand;
import org.yiyun.evaluation.InstitutionOutcome;
import org.yiyun.evaluation.RaiseObjection;
import org.yiyun.evaluation.ResultRow;
import org.yiyun.evaluation.WeightedCriterion;
import org.yiyun.evaluation.engine.Scoring;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.platform.AuditedEntity;

/** The result of one institution in one period. Its total and grade always follow from its scores. */
@Entity
@Table(name = "evaluation_result")
public class InstitutionResult extends AuditedEntity {
    @Id
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "evaluation_id")
    private EvaluationRound round;

    private String institution;
    private String name;
    private String region;

    @OneToMany(mappedBy = "result", cascade = CascadeType.PERSIST)
    @OrderBy("place")
    private List<InstitutionScore> scores = new ArrayList<>();

    @OneToMany(mappedBy = "result", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<ResultObjection> objections = new ArrayList<>();

    private @Nullable BigDecimal total;
    private @Nullable String grade;

    @Enumerated(EnumType.STRING)
    private @Nullable InstitutionOutcome outcome;

    /** Criteria that lack the points of a person. */
    private int missing;

    /** Objections that wait. */
    @Column(name = "open_objections")
    private int openObjections;

    protected InstitutionResult() {}

    InstitutionResult(long id, EvaluationRound round, InstitutionView of, String by, Instant at) {
        super(by, at);
        this.id = id;
        this.round = round;
        institution = of.code();
        name = of.name();
        region = of.region();
        for (var criterion : round.criteria().criteria()) {
            scores.add(new InstitutionScore(this, scores.size(), criterion.code()));
        }
    }

    /** Takes the figures; points that a person gave stay. */
    void propose(Map<FigureSource, Figures.Figure> figures, String by, Instant at) {
        Map<String, WeightedCriterion> criteria = criteria();
        for (var score : scores) {
            var criterion = criteria.get(score.criterion());
            if (criterion.source().isProposed()) {
                score.propose(criterion, figures.getOrDefault(criterion.source(), Figures.Figure.NONE));
            }
        }
        count();
        touched(by, at);
    }

    /** Whether that criterion is one of this evaluation. */
    Optional<InstitutionScore> score(String criterion) {
        return scores.stream().filter(score -> score.criterion().equals(criterion)).findFirst();
    }

    void enter(InstitutionScore score, BigDecimal points, String evidence, String by, Instant at) {
        score.enter(points, evidence, by, at);
        count();
        touched(by, at);
    }

    ResultObjection object(RaiseObjection raised, String by, Instant at) {
        var objection = new ResultObjection(this, objections.size() + 1, raised, by, at);
        objections.add(objection);
        count();
        touched(by, at);
        return objection;
    }

    /** After an objection was decided. */
    void decided(String by, Instant at) {
        count();
        touched(by, at);
    }

    private void count() {
        Map<String, WeightedCriterion> criteria = criteria();
        total = Scoring.total(scores.stream()
                        .map(score -> new Scoring.Weighted(score.points(), criteria.get(score.criterion()).weight()))
                        .toList())
                .orElse(null);
        Optional<GradeBand> band = round.criteria().band(total);
        grade = band.map(GradeBand::grade).orElse(null);
        outcome = band.map(GradeBand::outcome).orElse(null);
        missing = (int) scores.stream()
                .filter(score -> score.points() == null && !criteria.get(score.criterion()).source().isProposed())
                .count();
        openObjections = (int) objections.stream().filter(ResultObjection::isOpen).count();
    }

    /** By code. */
    Map<String, WeightedCriterion> criteria() {
        return round.criteria().criteria().stream().collect(Collectors.toMap(WeightedCriterion::code, Function.identity()));
    }

    EvaluationRound round() {
        return round;
    }

    String institution() {
        return institution;
    }

    String name() {
        return name;
    }

    List<InstitutionScore> scores() {
        return scores;
    }

    List<ResultObjection> objections() {
        return objections;
    }

    @Nullable BigDecimal total() {
        return total;
    }

    @Nullable String grade() {
        return grade;
    }

    @Nullable InstitutionOutcome outcome() {
        return outcome;
    }

    int openObjections() {
        return openObjections;
    }

    ResultRow row() {
        return new ResultRow(institution, name, region, total, grade, outcome, missing, openObjections);
    }
}
