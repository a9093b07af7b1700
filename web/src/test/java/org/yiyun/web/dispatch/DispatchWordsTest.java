package org.yiyun.web.dispatch;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.dispatch.Criterion;
import org.yiyun.dispatch.DryRunEffect;
import org.yiyun.dispatch.RuleMode;
import org.yiyun.dispatch.RuleSetStatus;
import org.yiyun.web.faces.FeatureWords;

class DispatchWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("dispatch.criterion", Criterion.values()), keys("dispatch.mode", RuleMode.values()),
                keys("dispatch.status", RuleSetStatus.values()), keys("dispatch.effect", DryRunEffect.values()));
    }
}
