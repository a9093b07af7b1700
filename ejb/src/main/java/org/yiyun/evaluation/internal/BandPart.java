package org.yiyun.evaluation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.yiyun.evaluation.GradeBand;
import org.yiyun.evaluation.InstitutionOutcome;

/** A {@link GradeBand} as a row of its version. */
@Embeddable
class BandPart {
    private String grade;

    @Column(name = "from_total")
    private BigDecimal from;

    @Enumerated(EnumType.STRING)
    private InstitutionOutcome outcome;

    protected BandPart() {}

    BandPart(GradeBand band) {
        grade = band.grade();
        from = band.from();
        outcome = band.outcome();
    }

    GradeBand view() {
        return new GradeBand(grade, new BigDecimal(from.stripTrailingZeros().toPlainString()), outcome);
    }
}
