package org.yiyun.web.reporting;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.reporting.periodic.PeriodicKind;
import org.yiyun.reporting.periodic.PeriodicStatus;
import org.yiyun.reporting.periodic.ReportRhythm;
import org.yiyun.web.faces.FeatureWords;

class ReportingWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("reporting.kind", PeriodicKind.values()), keys("reporting.status", PeriodicStatus.values()),
                keys("reporting.rhythm", ReportRhythm.values()));
    }
}
