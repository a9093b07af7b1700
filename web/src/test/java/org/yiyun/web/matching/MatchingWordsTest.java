package org.yiyun.web.matching;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.matching.CheckKind;
import org.yiyun.matching.MatchingEventView;
import org.yiyun.matching.MatchingSort;
import org.yiyun.matching.MatchingState;
import org.yiyun.matching.UploadMode;
import org.yiyun.matching.engine.Agreement;
import org.yiyun.matching.engine.Aspect;
import org.yiyun.web.faces.FeatureWords;

class MatchingWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("matching.state", MatchingState.values()), keys("matching.sort", MatchingSort.values()),
                keys("matching.mode", UploadMode.values()), keys("matching.check", CheckKind.values()), keys("matching.aspect", Aspect.values()),
                keys("matching.grade", Agreement.values()), keys("matching.event", MatchingEventView.Type.values()));
    }
}
