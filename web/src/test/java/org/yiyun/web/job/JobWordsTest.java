package org.yiyun.web.job;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.job.JobTakeover;
import org.yiyun.web.faces.FeatureWords;

class JobWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("job.takeover", JobTakeover.Reason.values()));
    }
}
