package org.yiyun.web.change;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.change.ChangeRisk;
import org.yiyun.change.ChangeStatus;
import org.yiyun.change.ChangeVerb;
import org.yiyun.web.faces.FeatureWords;

class ChangeWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("change.risk", ChangeRisk.values()), keys("change.status", ChangeStatus.values()), keys("change.verb", ChangeVerb.values()),
                keys("change.hint", ChangeVerb.values()), keys("change.done", ChangeVerb.values()));
    }
}
