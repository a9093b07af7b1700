package org.yiyun.web.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.evaluation.ResultView;
import org.yiyun.evaluation.ScoreView;
import org.yiyun.evaluation.WeightedCriterion;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.web.faces.SafeCells;

/** The columns of exported results: for each criterion its figure, its points and the evidence. */
final class EvaluationColumns {
    private final Locale locale;
    private final List<WeightedCriterion> criteria;

    EvaluationColumns(Locale locale, List<WeightedCriterion> criteria) {
        this.locale = locale;
        this.criteria = criteria;
    }

    List<String> heads() {
        var heads = new ArrayList<>(Stream.of("institution", "name", "total", "grade", "outcome")
                .map(field -> Texts.get(locale, "evaluation.field." + field)).toList());
        for (var criterion : criteria) {
            heads.add(criterion.name() + " " + Texts.get(locale, "evaluation.field.figure"));
            heads.add(criterion.name() + " " + Texts.get(locale, "evaluation.field.points"));
            heads.add(criterion.name() + " " + Texts.get(locale, "evaluation.field.evidence"));
        }
        return heads.stream().map(SafeCells::text).toList();
    }

    List<String> cells(ResultView result) {
        var cells = new ArrayList<String>();
        cells.add(result.institution());
        cells.add(result.name());
        cells.add(number(result.total()));
        cells.add(result.grade() == null ? "" : result.grade());
        cells.add(result.outcome() == null ? "" : Texts.of(locale, "evaluation.outcome", result.outcome()));
        for (ScoreView score : result.scores()) {
            cells.add(number(score.figure()));
            cells.add(number(score.points()));
            cells.add(score.evidence() == null ? "" : score.evidence());
        }
        return cells.stream().map(SafeCells::text).toList();
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
