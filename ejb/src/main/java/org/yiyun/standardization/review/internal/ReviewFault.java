package org.yiyun.standardization.review.internal;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.Typed;
import org.yiyun.standardization.review.FaultStatus;
import org.yiyun.standardization.review.ReviewCommands;
import org.yiyun.standardization.review.ReviewView;

/** What a review found: open until it is corrected with proof, confirmed by somebody else than who corrected it, else open again. */
@Entity
@Table(name = "standard_review_fault")
public class ReviewFault {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "standard_review_fault_seq")
    @SequenceGenerator(name = "standard_review_fault_seq", sequenceName = "standard_review_fault_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Review review;

    private int sequence;
    private @Nullable String code;
    private String text;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private FaultStatus status = FaultStatus.OPEN;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private @Nullable String correction;

    @Column(name = "corrected_by")
    private @Nullable String correctedBy;

    @Column(name = "corrected_at")
    private @Nullable Instant correctedAt;

    @Column(name = "recheck_note")
    private @Nullable String recheckNote;

    @Column(name = "rechecked_by")
    private @Nullable String recheckedBy;

    protected ReviewFault() {}

    ReviewFault(Review review, int sequence, ReviewCommands.RecordFault words, String by, Instant at) {
        this.review = review;
        this.sequence = sequence;
        code = Typed.orNull(words.code());
        text = words.text().strip();
        dueOn = words.dueOn();
        recordedBy = by;
        recordedAt = at;
    }

    /** @throws BusinessException INVALID unless it is to be corrected */
    void correct(String words, String by, Instant at) {
        expect(FaultStatus.OPEN);
        correction = words.strip();
        correctedBy = by;
        correctedAt = at;
        recheckNote = null;
        recheckedBy = null;
        status = FaultStatus.CORRECTED;
    }

    /** @throws BusinessException INVALID unless it was corrected, SAME_PERSON for who corrected it */
    void recheck(ReviewCommands.RecheckFault words, String by) {
        expect(FaultStatus.CORRECTED);
        if (by.equals(correctedBy)) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        recheckNote = words.note().strip();
        recheckedBy = by;
        status = words.passed() ? FaultStatus.CONFIRMED : FaultStatus.OPEN;
        if (!words.passed() && words.dueOn() != null) {
            dueOn = words.dueOn();
        }
    }

    private void expect(FaultStatus needed) {
        if (status != needed) {
            throw BusinessException.invalid("status", "field.review.fault-state", Map.of("sequence", sequence));
        }
    }

    int sequence() {
        return sequence;
    }

    FaultStatus status() {
        return status;
    }

    String recordedBy() {
        return recordedBy;
    }

    @Nullable String recheckedBy() {
        return recheckedBy;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    ReviewView.FoundFault view(List<ReviewView.FileOfFault> files, List<ReviewView.FaultStep> course, LocalDate today) {
        return new ReviewView.FoundFault(
                sequence, code, text, dueOn, status, status == FaultStatus.OPEN && dueOn.isBefore(today), recordedBy, correction, correctedBy,
                correctedAt, recheckNote, recheckedBy, files, course);
    }
}
