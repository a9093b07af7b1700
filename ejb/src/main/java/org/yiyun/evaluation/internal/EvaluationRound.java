package org.yiyun.evaluation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.evaluation.EvaluationPeriod;
import org.yiyun.evaluation.EvaluationStatus;
import org.yiyun.platform.AuditedEntity;

/** The evaluation of a period: opened when it is over, announced to the institutions, published. */
@Entity
@Table(name = "evaluation")
public class EvaluationRound extends AuditedEntity {
    @Id
    private Long id;

    private String period;

    @Column(name = "first_day")
    private LocalDate first;

    @Column(name = "next_day")
    private LocalDate next;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "criteria")
    private EvaluationCriteria criteria;

    @Enumerated(EnumType.STRING)
    private EvaluationStatus status = EvaluationStatus.OPEN;

    @Column(name = "figures_at")
    private Instant figuresAt;

    @Column(name = "announced_by")
    private @Nullable String announcedBy;

    @Column(name = "announced_at")
    private @Nullable Instant announcedAt;

    @Column(name = "objections_until")
    private @Nullable Instant objectionsUntil;

    @Column(name = "published_by")
    private @Nullable String publishedBy;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    protected EvaluationRound() {}

    EvaluationRound(long id, EvaluationPeriod period, EvaluationCriteria criteria, String by, Instant at) {
        super(by, at);
        this.id = id;
        this.period = period.name();
        first = period.first();
        next = period.next();
        this.criteria = criteria;
        figuresAt = at;
    }

    void refreshed(String by, Instant at) {
        figuresAt = at;
        touched(by, at);
    }

    void announce(Instant until, String by, Instant at) {
        status = EvaluationStatus.ANNOUNCED;
        announcedBy = by;
        announcedAt = at;
        objectionsUntil = until;
        touched(by, at);
    }

    void publish(String by, Instant at) {
        status = EvaluationStatus.PUBLISHED;
        publishedBy = by;
        publishedAt = at;
        touched(by, at);
    }

    /** Whether institutions may still object. */
    boolean takesObjections(Instant now) {
        return status == EvaluationStatus.ANNOUNCED && objectionsUntil != null && !now.isAfter(objectionsUntil);
    }

    public EvaluationPeriod period() {
        return new EvaluationPeriod(period, first, next);
    }

    EvaluationCriteria criteria() {
        return criteria;
    }

    EvaluationStatus status() {
        return status;
    }

    Instant figuresAt() {
        return figuresAt;
    }

    @Nullable String announcedBy() {
        return announcedBy;
    }

    @Nullable Instant announcedAt() {
        return announcedAt;
    }

    @Nullable Instant objectionsUntil() {
        return objectionsUntil;
    }

    @Nullable String publishedBy() {
        return publishedBy;
    }

    @Nullable Instant publishedAt() {
        return publishedAt;
    }
}
