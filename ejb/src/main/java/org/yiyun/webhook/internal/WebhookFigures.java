package org.yiyun.webhook.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyun.platform.figure.FigureQueries;

/** What waits to be sent, and which subscriptions nothing arrives at. */
@ApplicationScoped
public class WebhookFigures implements FigureQueries {
    @Override
    public Map<String, String> queries() {
        return Map.of(
                "webhook.waiting", """
                        select count(*) from webhook_subscription s join webhook_delivery d on d.subscription_id = s.id
                        where s.status = 'ACTIVE' and d.status = 'WAITING'""",
                "webhook.failing", "select count(*) from webhook_subscription where status <> 'ENDED' and failing_since is not null");
    }
}
