package org.yiyun.web.publicity;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.publicity.ActivityStatus;
import org.yiyun.publicity.CampaignEventView;
import org.yiyun.publicity.CampaignStatus;
import org.yiyun.publicity.CampaignVerb;
import org.yiyun.publicity.VoiceKind;
import org.yiyun.task.engine.Reminder;
import org.yiyun.web.faces.FeatureWords;

class PublicityWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("publicity.status", CampaignStatus.values()), keys("publicity.activity", ActivityStatus.values()),
                keys("publicity.voice", VoiceKind.values()), keys("publicity.verb", CampaignVerb.values()),
                keys("publicity.event", CampaignVerb.values()), keys("publicity.hint", CampaignVerb.values()),
                keys("publicity.done", CampaignVerb.values()), fields("publicity.field", CampaignDialog.ALL),
                keys("publicity.notice.REMINDED", Reminder.Stage.values()),
                Stream.of(CampaignEventView.PLANNED, CampaignEventView.REPLANNED, CampaignEventView.HANDED_OVER, CampaignEventView.REMINDED,
                        CampaignEventView.ATTACHED, CampaignEventView.DETACHED,
                        CampaignEventView.DOCUMENT).map(type -> "publicity.event." + type).toList());
    }
}
