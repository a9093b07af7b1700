package org.yiyun.evaluation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yiyun.evaluation.FigureSource;
import org.yiyun.evaluation.WeightedCriterion;

/** A {@link WeightedCriterion} as a row of its version. */
@Embeddable
class CriterionPart {
    private String code;
    private String name;
    private int weight;

    @Enumerated(EnumType.STRING)
    private FigureSource source;

    private @Nullable BigDecimal best;
    private @Nullable BigDecimal worst;

    @Column(name = "note")
    private @Nullable String note;

    protected CriterionPart() {}

    CriterionPart(WeightedCriterion criterion) {
        code = criterion.code();
        name = criterion.name();
        weight = criterion.weight();
        source = criterion.source();
        best = criterion.best();
        worst = criterion.worst();
        note = criterion.note();
    }

    WeightedCriterion view() {
        return new WeightedCriterion(code, name, weight, source, plain(best), plain(worst), note);
    }

    /** As people wrote it: the column has a scale of its own. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
