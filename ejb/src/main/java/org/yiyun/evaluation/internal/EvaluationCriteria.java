package org.yiyun.evaluation.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.evaluation.CriteriaStatus;
import org.yiyun.evaluation.CriteriaView;
import org.yiyun.evaluation.EditCriteria;
import org.yiyun.evaluation.GradeBand;
import org.yiyun.evaluation.WeightedCriterion;
import org.yiyun.evaluation.engine.Scoring;
import org.yiyun.platform.AuditedEntity;

/** A version of the criteria. Drafted, perhaps written anew, then approved or rejected by somebody who has not written it. */
@Entity
@Table(name = "evaluation_criteria")
public class EvaluationCriteria extends AuditedEntity {
    @Id
    private Integer number;

    private String title;

    @Column(name = "valid_from")
    private LocalDate from;

    @Enumerated(EnumType.STRING)
    private CriteriaStatus status = CriteriaStatus.DRAFT;

    private String reason;

    @ElementCollection
    @CollectionTable(name = "evaluation_criterion", joinColumns = @JoinColumn(name = "criteria"))
    @OrderColumn(name = "place")
    private List<CriterionPart> criteria = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "evaluation_band", joinColumns = @JoinColumn(name = "criteria"))
    @OrderColumn(name = "place")
    private List<BandPart> bands = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "evaluation_editor", joinColumns = @JoinColumn(name = "criteria"))
    @Column(name = "login")
    private Set<String> editors = new HashSet<>();

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String decision;

    protected EvaluationCriteria() {}

    EvaluationCriteria(int number, EditCriteria draft, String by, Instant at) {
        super(by, at);
        this.number = number;
        write(draft, by);
    }

    void edit(EditCriteria draft, String by, Instant at) {
        write(draft, by);
        touched(by, at);
    }

    private void write(EditCriteria draft, String by) {
        title = draft.title();
        from = draft.from();
        reason = draft.reason();
        criteria.clear();
        draft.criteria().forEach(criterion -> criteria.add(new CriterionPart(criterion)));
        bands.clear();
        draft.bands().stream().sorted(Comparator.comparing(GradeBand::from).reversed()).forEach(band -> bands.add(new BandPart(band)));
        editors.add(by);
    }

    void decide(boolean approved, String note, String by, Instant at) {
        status = approved ? CriteriaStatus.APPROVED : CriteriaStatus.REJECTED;
        decidedBy = by;
        decidedAt = at;
        decision = note;
        touched(by, at);
    }

    boolean isDraft() {
        return status == CriteriaStatus.DRAFT;
    }

    boolean isWrittenBy(String login) {
        return editors.contains(login);
    }

    /** The grade of a total; empty for a total that is not there. */
    Optional<GradeBand> band(@Nullable BigDecimal total) {
        var all = bands.stream().map(BandPart::view).toList();
        return Optional.ofNullable(total)
                .flatMap(reached -> Scoring.reached(reached, all.stream().map(GradeBand::from).toList()))
                .flatMap(end -> all.stream().filter(band -> band.from().compareTo(end) == 0).findFirst());
    }

    List<WeightedCriterion> criteria() {
        return criteria.stream().map(CriterionPart::view).toList();
    }

    Optional<WeightedCriterion> criterion(String code) {
        return criteria().stream().filter(criterion -> criterion.code().equals(code)).findFirst();
    }

    List<GradeBand> bands() {
        return bands.stream().map(BandPart::view).toList();
    }

    int number() {
        return number;
    }

    public CriteriaView view() {
        return new CriteriaView(
                number, title, from, status, reason, criteria(), bands(), editors.stream().sorted().toList(), createdAt(), decidedBy,
                decidedAt, decision, version());
    }
}
