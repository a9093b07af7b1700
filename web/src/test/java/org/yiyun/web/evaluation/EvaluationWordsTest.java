package org.yiyun.web.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.evaluation.CriteriaStatus;
import org.yiyun.evaluation.EvaluationStatus;
import org.yiyun.evaluation.EvidenceKind;
import org.yiyun.evaluation.FigureSource;
import org.yiyun.evaluation.InstitutionOutcome;
import org.yiyun.evaluation.ObjectionStatus;
import org.yiyun.web.faces.FeatureWords;

class EvaluationWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("evaluation.status", EvaluationStatus.values()), keys("evaluation.source", FigureSource.values()),
                keys("evaluation.outcome", InstitutionOutcome.values()), keys("evaluation.row", EvidenceKind.values()),
                keys("evaluation.criteria.status", CriteriaStatus.values()), keys("evaluation.objection.status", ObjectionStatus.values()));
    }
}
