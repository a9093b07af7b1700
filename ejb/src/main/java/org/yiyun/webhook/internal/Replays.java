package org.yiyun.webhook.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.webhook.DeliveryFilter;
import org.yiyun.webhook.DeliveryRow;
import org.yiyun.webhook.Replayed;

/** Sends again, with the same id and body, and sends tests. What is sent again stands behind what waits already. */
@ApplicationScoped
public class Replays {
    private final Subscriptions subscriptions;
    private final DeliveryBook book;
    private final BusinessClock clock;

    @Inject
    public Replays(Subscriptions subscriptions, DeliveryBook book, BusinessClock clock) {
        this.subscriptions = subscriptions;
        this.book = book;
        this.clock = clock;
    }

    /** For the proxy. */
    protected Replays() {
        this(null, null, null);
    }

    /** A receiver that rests is asked at once: whoever tests wants to know. */
    public DeliveryRow test(WebhookSubscription subscription) {
        subscription.requireActive();
        subscription.recovered();
        var id = UUID.randomUUID();
        var delivery = new WebhookDelivery(id, place(), subscription, EventBody.test(id, clock.now()), clock.now());
        book.add(delivery);
        return delivery.row();
    }

    /** @throws BusinessException NOT_FOUND for what the caller may not see, WEBHOOK_STATE if its subscription has ended */
    public DeliveryRow one(UUID id, Caller caller) {
        var subscription = subscriptions.lock(book.get(id, caller.scope()).subscription().id(), caller.scope());
        subscription.requireNotEnded();
        subscription.wake();
        var delivery = book.lock(id).orElseThrow(() -> BusinessException.notFound("webhook-delivery", id));
        delivery.replay(place(), caller.name(), clock.now());
        return delivery.row();
    }

    private long place() {
        return book.places(1).get(0);
    }

    public Replayed all(WebhookSubscription subscription, DeliveryFilter filter, int most, Caller caller) {
        subscription.requireNotEnded();
        subscription.wake();
        var chosen = book.done(filter, most);
        var places = book.places(chosen.size());
        for (int i = 0; i < chosen.size(); i++) {
            chosen.get(i).replay(places.get(i), caller.name(), clock.now());
        }
        return new Replayed(chosen.size(), chosen.size() < most ? 0 : book.countDone(filter));
    }
}
