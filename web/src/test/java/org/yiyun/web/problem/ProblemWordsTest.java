package org.yiyun.web.problem;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.problem.ProblemStatus;
import org.yiyun.web.faces.FeatureWords;

class ProblemWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("problems.status", ProblemStatus.values()), keys("problems.view", ProblemListQuery.View.values()),
                keys("problems.move", ProblemStatus.values()), keys("problems.move.hint", ProblemStatus.values()));
    }
}
