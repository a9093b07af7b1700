package org.yiyun.web.complaint;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.complaint.ComplaintChannel;
import org.yiyun.complaint.ComplaintEventView;
import org.yiyun.complaint.ComplaintKind;
import org.yiyun.complaint.ComplaintStatus;
import org.yiyun.complaint.ComplaintVerb;
import org.yiyun.web.faces.FeatureWords;

class ComplaintWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("complaint.kind", ComplaintKind.values()), keys("complaint.channel", ComplaintChannel.values()),
                keys("complaint.status", ComplaintStatus.values()), keys("complaint.verb", ComplaintVerb.values()),
                keys("complaint.event", ComplaintVerb.values()), keys("complaint.hint", ComplaintVerb.values()),
                keys("complaint.done", ComplaintVerb.values()), keys("complaint.view", ComplaintListQuery.View.values()),
                fields("complaint.field", ComplaintDialog.ALL), List.of("complaint.event." + ComplaintEventView.RECORDED));
    }
}
