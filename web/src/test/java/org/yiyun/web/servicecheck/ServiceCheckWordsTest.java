package org.yiyun.web.servicecheck;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.servicecheck.CheckRhythm;
import org.yiyun.servicecheck.CheckStatus;
import org.yiyun.servicecheck.CheckVerdict;
import org.yiyun.web.faces.FeatureWords;

class ServiceCheckWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("servicecheck.status", CheckStatus.values()), keys("servicecheck.verdict", CheckVerdict.values()),
                keys("servicecheck.rhythm", CheckRhythm.values()));
    }
}
