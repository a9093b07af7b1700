package org.yiyun.web.appeal;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.appeal.AppealDecision;
import org.yiyun.appeal.AppealEventView;
import org.yiyun.appeal.AppealStatus;
import org.yiyun.appeal.AppealVerb;
import org.yiyun.appeal.FindingKind;
import org.yiyun.web.faces.FeatureWords;

class AppealWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("appeal.kind", FindingKind.values()), keys("appeal.status", AppealStatus.values()),
                keys("appeal.decision", AppealDecision.values()), keys("appeal.verb", AppealVerb.values()),
                keys("appeal.hint", AppealVerb.values()), keys("appeal.event", AppealVerb.values()), keys("appeal.done", AppealVerb.values()),
                keys("appeal.view", AppealListQuery.View.values()), fields("appeal.field", AppealDialog.ALL),
                List.of("appeal.event." + AppealEventView.SERVED));
    }
}
