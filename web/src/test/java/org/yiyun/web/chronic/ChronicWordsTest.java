package org.yiyun.web.chronic;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.chronic.ChronicStatus;
import org.yiyun.chronic.engine.ChoiceRules;
import org.yiyun.web.faces.FeatureWords;

class ChronicWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("chronic.status", ChronicStatus.values()), keys("problem.field.chronic.choice", ChoiceRules.Fault.values()),
                List.of("chronic.approved.true", "chronic.approved.false"));
    }
}
