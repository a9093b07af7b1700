package org.yiyun.web.sla;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.sla.ClockInterval;
import org.yiyun.sla.ClockState;
import org.yiyun.sla.LimitUnit;
import org.yiyun.sla.Milestone;
import org.yiyun.web.faces.FeatureWords;

class SlaWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("sla.milestone", Milestone.values()), keys("sla.unit", LimitUnit.values()), keys("sla.state", ClockState.values()),
                keys("sla.reason", ClockInterval.Reason.values()));
    }
}
