package org.yiyun.web.handover;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.handover.ReplacementStatus;
import org.yiyun.web.faces.FeatureWords;

class HandoverWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("handover.status", ReplacementStatus.values()));
    }
}
