package org.yiyun.web.standardization;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.standardization.AdoptionEventView;
import org.yiyun.standardization.AdoptionStatus;
import org.yiyun.standardization.AdoptionVerb;
import org.yiyun.standardization.SyncResult;
import org.yiyun.standardization.engine.ShareSource;
import org.yiyun.standardization.review.CheckSource;
import org.yiyun.standardization.review.FaultStatus;
import org.yiyun.standardization.review.ReviewStatus;
import org.yiyun.standardization.review.ReviewVerb;
import org.yiyun.standardization.settlement.ListOrigin;
import org.yiyun.standardization.settlement.ListVerdict;
import org.yiyun.web.faces.FeatureWords;

class StandardizationWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("standardization.status", AdoptionStatus.values()), keys("standardization.verb", AdoptionVerb.values()),
                keys("standardization.hint", AdoptionVerb.values()), keys("standardization.event", AdoptionVerb.values()),
                keys("standardization.done", AdoptionVerb.values()), keys("standardization.source", ShareSource.values()),
                keys("standardization.sync.result", SyncResult.values()), keys("standardization.list.verdict", ListVerdict.values()),
                keys("standardization.list.origin", ListOrigin.values()), keys("standardization.check", CheckSource.values()),
                keys("standardization.fault", FaultStatus.values()), keys("standardization.review.status", ReviewStatus.values()),
                keys("standardization.review.verb", ReviewVerb.values()), keys("standardization.review.done", ReviewVerb.values()),
                fields("standardization.field", AdoptionDialog.ALL),
                List.of("standardization.event." + AdoptionEventView.ATTACHED, "standardization.event." + AdoptionEventView.REMINDED));
    }
}
