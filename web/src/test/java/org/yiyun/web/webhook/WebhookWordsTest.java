package org.yiyun.web.webhook;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.web.faces.FeatureWords;
import org.yiyun.webhook.AttemptFault;
import org.yiyun.webhook.DeliveryStatus;
import org.yiyun.webhook.PauseReason;
import org.yiyun.webhook.WebhookEvent;
import org.yiyun.webhook.WebhookStatus;

class WebhookWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("webhook.event", WebhookEvent.values()), keys("webhook.status", WebhookStatus.values()),
                keys("webhook.pause", PauseReason.values()), keys("webhook.delivery", DeliveryStatus.values()),
                keys("webhook.fault", AttemptFault.values()));
    }
}
