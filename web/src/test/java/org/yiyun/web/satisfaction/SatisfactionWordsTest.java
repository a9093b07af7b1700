package org.yiyun.web.satisfaction;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.satisfaction.RatingMethod;
import org.yiyun.satisfaction.SurveyAudience;
import org.yiyun.satisfaction.SurveyStatus;
import org.yiyun.web.faces.FeatureWords;

class SatisfactionWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("satisfaction.method", RatingMethod.values()), keys("satisfaction.audience", SurveyAudience.values()),
                keys("satisfaction.status", SurveyStatus.values()));
    }
}
