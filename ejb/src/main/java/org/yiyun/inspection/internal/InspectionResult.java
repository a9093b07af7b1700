package org.yiyun.inspection.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.inspection.CorrectFinding;
import org.yiyun.inspection.InspectionOutcome;
import org.yiyun.inspection.InspectionView;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/** What a check came to. */
@Entity
@Table(name = "inspection_result")
public class InspectionResult {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inspection_result_seq")
    @SequenceGenerator(name = "inspection_result_seq", sequenceName = "inspection_result_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "inspection_id")
    private Inspection inspection;

    @ManyToOne(optional = false)
    @JoinColumn(name = "check_code")
    private CheckItem check;

    @Enumerated(EnumType.STRING)
    private InspectionOutcome outcome;

    private @Nullable String finding;
    private @Nullable String correction;

    @Column(name = "corrected_on")
    private @Nullable LocalDate correctedOn;

    @Column(name = "corrected_by")
    private @Nullable String correctedBy;

    protected InspectionResult() {}

    InspectionResult(Inspection inspection, CheckItem check, InspectionOutcome outcome, @Nullable String finding) {
        this.inspection = inspection;
        this.check = check;
        this.outcome = outcome;
        this.finding = finding;
    }

    CheckItem check() {
        return check;
    }

    /** @throws BusinessException CONFLICT if nothing was found or it is corrected */
    void correct(CorrectFinding command, String by) {
        if (outcome == InspectionOutcome.NORMAL || correctedOn != null) {
            throw new BusinessException(ProblemType.CONFLICT, Map.of("id", check.code()));
        }
        correction = command.correction();
        correctedOn = command.onDate();
        correctedBy = by;
    }

    InspectionView.Result view() {
        return new InspectionView.Result(
                check.code(), check.area(), check.nameZh(), check.nameEn(), outcome, finding, correction, correctedOn, correctedBy);
    }
}
