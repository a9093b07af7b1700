package org.yiyun.reporting.periodic.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.reporting.periodic.PeriodicKind;
import org.yiyun.reporting.periodic.PeriodicRow;
import org.yiyun.reporting.periodic.PeriodicStatus;
import org.yiyun.reporting.periodic.ReportRhythm;
import org.yiyun.reporting.periodic.ReviewPeriodic;

/** The report of a kind and a period, on its way from being due to the bureau. */
@Entity
@Table(name = "periodic_report")
public class PeriodicReport extends AuditedEntity {
    @Id
    private Long id;

    @Enumerated(EnumType.STRING)
    private PeriodicKind kind;

    @Column(name = "first_day")
    private LocalDate first;

    @Column(name = "next_day")
    private LocalDate next;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private PeriodicStatus status = PeriodicStatus.DUE;

    /** A reminder is no change of the report. */
    @Column(name = "remind_at")
    @OptimisticLock(excluded = true)
    private @Nullable Instant remindAt;

    private @Nullable Integer current;

    @Column(name = "made_by")
    private @Nullable String madeBy;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "reviewed_by")
    private @Nullable String reviewedBy;

    private @Nullable String review;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "submitted_by")
    private @Nullable String submittedBy;

    private @Nullable String receiver;

    protected PeriodicReport() {}

    PeriodicReport(long id, PeriodicKind kind, LocalDate first, LocalDate next, Instant dueAt, String by, Instant at) {
        super(by, at);
        this.id = id;
        this.kind = kind;
        this.first = first;
        this.next = next;
        this.dueAt = dueAt;
        remindAt = dueAt;
    }

    /** A version was made: what was said of the one before counts no more. */
    int made(String by, Instant at) {
        current = current == null ? 1 : current + 1;
        madeBy = by;
        status = PeriodicStatus.MADE;
        reviewedAt = null;
        reviewedBy = null;
        review = null;
        touched(by, at);
        return current;
    }

    /** @throws BusinessException PERIODIC_STATE, SAME_PERSON for who had it made */
    void review(ReviewPeriodic word, String by, Instant at) {
        require(PeriodicStatus.MADE);
        if (by.equals(madeBy)) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        status = word.passed() ? PeriodicStatus.REVIEWED : PeriodicStatus.RETURNED;
        reviewedAt = at;
        reviewedBy = by;
        review = word.remark();
        touched(by, at);
    }

    /** @throws BusinessException PERIODIC_STATE, SAME_PERSON for who reviewed it */
    void submit(String to, String by, Instant at) {
        require(PeriodicStatus.REVIEWED);
        if (by.equals(reviewedBy)) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        status = PeriodicStatus.SUBMITTED;
        submittedAt = at;
        submittedBy = by;
        receiver = to;
        remindAt = null;
        touched(by, at);
    }

    private void require(PeriodicStatus needed) {
        if (status != needed) {
            throw state();
        }
    }

    /** @throws BusinessException PERIODIC_STATE once it is submitted */
    void requireOpen() {
        if (status == PeriodicStatus.SUBMITTED) {
            throw state();
        }
    }

    private BusinessException state() {
        return new BusinessException(ProblemType.PERIODIC_STATE, Map.of("id", id, "periodicStatus", status.name()));
    }

    boolean isLate(Instant now) {
        return PeriodicStatus.OPEN.contains(status) && dueAt.isBefore(now);
    }

    PeriodicRow row(Instant now) {
        return new PeriodicRow(id, kind, period(), first, next.minusDays(1), dueAt, status, isLate(now), current, version());
    }

    String period() {
        return ReportRhythm.of(first, next).label(first);
    }

    void remindAt(@Nullable Instant moment) {
        remindAt = moment;
    }

    @Nullable Instant remindAt() {
        return remindAt;
    }

    Long id() {
        return id;
    }

    PeriodicKind kind() {
        return kind;
    }

    LocalDate first() {
        return first;
    }

    LocalDate next() {
        return next;
    }

    Instant dueAt() {
        return dueAt;
    }

    PeriodicStatus status() {
        return status;
    }

    @Nullable String madeBy() {
        return madeBy;
    }

    @Nullable Instant reviewedAt() {
        return reviewedAt;
    }

    @Nullable String reviewedBy() {
        return reviewedBy;
    }

    @Nullable String review() {
        return review;
    }

    @Nullable Instant submittedAt() {
        return submittedAt;
    }

    @Nullable String submittedBy() {
        return submittedBy;
    }

    @Nullable String receiver() {
        return receiver;
    }
}
