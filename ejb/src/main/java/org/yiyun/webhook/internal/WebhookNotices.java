package org.yiyun.webhook.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yiyun.notification.Notice;
import org.yiyun.notification.Notice.TextKey;
import org.yiyun.notification.NotificationService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.UserQueries;
import org.yiyun.webhook.PauseReason;

/** Tells whoever made a subscription, and the programs of its institution, what has become of it. */
@ApplicationScoped
public class WebhookNotices {
    private final NotificationService notifications;
    private final UserQueries users;

    @Inject
    public WebhookNotices(NotificationService notifications, UserQueries users) {
        this.notifications = notifications;
        this.users = users;
    }

    /** For the proxy. */
    protected WebhookNotices() {
        this(null, null);
    }

    /** Once a day for a subscription, however many of its deliveries are given up. */
    void gaveUp(WebhookSubscription subscription, Instant at) {
        tell("failed", LocalDate.ofInstant(at, BusinessClock.ZONE).toString(), "webhook.notice.failed", subscription,
                Map.of("name", subscription.name()));
    }

    void paused(WebhookSubscription subscription, PauseReason reason, Instant at) {
        tell("paused", at.toString(), "webhook.notice.paused", subscription,
                Map.of("name", subscription.name(), "reason", new TextKey("webhook.pause." + reason.name())));
    }

    private void tell(String what, String which, String textKey, WebhookSubscription subscription, Map<String, ?> params) {
        var id = subscription.id().toString();
        notifications.tell("webhook-" + what + "." + id + "." + which,
                new Notice(textKey, id, "/admin/webhook.xhtml?id=" + id, params, owners(subscription)));
    }

    private List<String> owners(WebhookSubscription subscription) {
        var programs = subscription.institution() == null
                ? Stream.<String>of()
                : users.clientsOf(subscription.institution()).stream();
        return Stream.concat(Stream.of(subscription.createdBy()), programs).distinct().toList();
    }
}
