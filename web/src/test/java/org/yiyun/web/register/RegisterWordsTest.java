package org.yiyun.web.register;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.register.AssuranceKind;
import org.yiyun.register.ImprovementOrigin;
import org.yiyun.register.ImprovementStatus;
import org.yiyun.register.personnel.Education;
import org.yiyun.web.faces.FeatureWords;

class RegisterWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("register.work.kind", AssuranceKind.values()), keys("register.origin", ImprovementOrigin.values()),
                keys("register.improvement", ImprovementStatus.values()), keys("register.education", Education.values()));
    }
}
