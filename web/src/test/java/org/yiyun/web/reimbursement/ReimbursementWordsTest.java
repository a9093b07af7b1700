package org.yiyun.web.reimbursement;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.reimbursement.ClaimEventView;
import org.yiyun.reimbursement.ClaimKind;
import org.yiyun.reimbursement.ClaimStatus;
import org.yiyun.reimbursement.ClaimVerb;
import org.yiyun.web.faces.FeatureWords;

class ReimbursementWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("reimbursement.status", ClaimStatus.values()), keys("reimbursement.step", ClaimStatus.values()),
                keys("reimbursement.next", ClaimStatus.values()), keys("reimbursement.kind", ClaimKind.values()),
                keys("reimbursement.verb", ClaimVerb.values()), keys("reimbursement.hint", ClaimVerb.values()),
                keys("reimbursement.event", ClaimEventView.Type.values()), keys("reimbursement.done", ClaimEventView.Type.values()),
                keys("reimbursement.notice", ClaimStatus.REVIEWS.toArray(ClaimStatus[]::new)),
                List.of("reimbursement.notice.APPROVED", "reimbursement.notice.RETURN"));
    }
}
