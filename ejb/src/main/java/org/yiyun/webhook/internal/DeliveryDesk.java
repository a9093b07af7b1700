package org.yiyun.webhook.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.security.Scope;
import org.yiyun.webhook.PauseReason;
import org.yiyun.webhook.WebhookStatus;

/**
 * What sending writes down: the claim before an attempt and its outcome after it, each in a transaction of its own, none of them
 * open while the receiver is waited for.
 *
 * <p>A death before the claim is committed leaves the delivery to be claimed; after it, the claim runs out and the attempt is made
 * again with the same id, which is one message twice at most. Who was thought dead and says later what came of its attempt has
 * lost the claim and changes nothing.
 */
@Stateless
public class DeliveryDesk {
    private final Subscriptions subscriptions;
    private final DeliveryBook book;
    private final SubscriptionSecrets secrets;
    private final WebhookNotices notices;
    private final WebhookSettings settings;
    private final Leases leases;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final DoubleSupplier chance;

    @Inject
    public DeliveryDesk(
            Subscriptions subscriptions, DeliveryBook book, SubscriptionSecrets secrets, WebhookNotices notices, WebhookSettings settings,
            Leases leases, AuditTrail audit, BusinessClock clock) {
        this.subscriptions = subscriptions;
        this.book = book;
        this.secrets = secrets;
        this.notices = notices;
        this.settings = settings;
        this.leases = leases;
        this.audit = audit;
        this.clock = clock;
        this.chance = () -> ThreadLocalRandom.current().nextDouble();
    }

    /** For the container. */
    public DeliveryDesk() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Claims what is due, at most one delivery for each subscription; nothing if the role is another node's by now.
     *
     * @param busy subscriptions to which this node is sending
     */
    @Requires(Permission.WEBHOOK_ADMIN)
    public List<Claimed> claim(Lease lease, Collection<UUID> busy, int most) {
        var now = clock.now();
        var due = book.due(busy, most, now);
        if (due.isEmpty() || !leases.isHeld(lease)) {
            return List.of();
        }
        var claimed = new ArrayList<Claimed>();
        for (var id : due) {
            book.lock(id).filter(delivery -> delivery.isDue(now)).ifPresent(delivery -> claimed.add(claim(delivery, now)));
        }
        return claimed;
    }

    private Claimed claim(WebhookDelivery delivery, Instant now) {
        var to = delivery.subscription();
        var keys = secrets.open(to.id(), to.secrets(now));
        return new Claimed(delivery.id(), to.id(), delivery.claim(now), URI.create(to.url()), delivery.body(), keys);
    }

    /** Writes down what came of an attempt; whether it was still the one under way. */
    @Requires(Permission.WEBHOOK_ADMIN)
    public boolean record(Outcome outcome) {
        var to = subscriptions.lock(outcome.claimed().subscription(), Scope.ALL);
        var found = book.lock(outcome.claimed().delivery()).filter(delivery -> delivery.isClaimedBy(outcome.claimed().attempt()));
        found.ifPresent(delivery -> {
            book.add(new WebhookAttempt(delivery.id(), delivery.attempted(), outcome));
            if (outcome.isTaken()) {
                to.recovered();
                delivery.delivered(clock.now());
            } else {
                missed(to, delivery, outcome);
            }
        });
        return found.isPresent();
    }

    private void missed(WebhookSubscription to, WebhookDelivery delivery, Outcome outcome) {
        var now = clock.now();
        var again = outcome.isGone()
                ? Optional.<Duration>empty()
                : Backoff.next(delivery.tries(), chance.getAsDouble(), outcome.retryAfter());
        delivery.missed(again, now);
        to.failed(outcome.isOutage(), now);
        if (again.isEmpty()) {
            notices.gaveUp(to, now);
        }
        if (to.status() == WebhookStatus.ACTIVE && (outcome.isGone() || to.hasFailedFor(settings.pauseAfter(), now))) {
            var reason = outcome.isGone() ? PauseReason.GONE : PauseReason.FAILING;
            to.pause(reason, Callers.current().name(), now);
            notices.paused(to, reason, now);
            audit.record("webhook.pause", "webhook", to.id().toString(), Map.of("reason", reason.name()));
        }
    }

    /** Deletes some of what has been kept long enough; returns how many. */
    @Requires(Permission.WEBHOOK_ADMIN)
    public int forget() {
        return book.forget(clock.now().minus(settings.keep()));
    }
}
