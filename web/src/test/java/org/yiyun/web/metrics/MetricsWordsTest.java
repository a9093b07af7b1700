package org.yiyun.web.metrics;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.metrics.AgeBand;
import org.yiyun.metrics.LiveMetric;
import org.yiyun.metrics.Metric;
import org.yiyun.metrics.MetricUnit;
import org.yiyun.ticket.TicketProperty;
import org.yiyun.web.faces.FeatureWords;

class MetricsWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("metrics.by", TicketProperty.values()), keys("metrics.none", TicketProperty.values()),
                keys("metrics.live", LiveMetric.values()), keys("metrics.age", AgeBand.values()), keys("metrics.name", Metric.values()),
                keys("metrics.formula", Metric.values()), keys("metrics.unit", MetricUnit.values()));
    }
}
