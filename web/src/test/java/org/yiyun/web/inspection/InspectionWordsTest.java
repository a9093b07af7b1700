package org.yiyun.web.inspection;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.inspection.InspectionArea;
import org.yiyun.inspection.InspectionOutcome;
import org.yiyun.web.faces.FeatureWords;

class InspectionWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("inspection.area", InspectionArea.values()), keys("inspection.outcome", InspectionOutcome.values()));
    }
}
