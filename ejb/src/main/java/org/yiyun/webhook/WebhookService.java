package org.yiyun.webhook;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.webhook.internal.DeliveryBook;
import org.yiyun.webhook.internal.Replays;
import org.yiyun.webhook.internal.SubscriptionRules;
import org.yiyun.webhook.internal.SubscriptionSecrets;
import org.yiyun.webhook.internal.Subscriptions;
import org.yiyun.webhook.internal.WebhookSubscription;

/** Makes and changes subscriptions, and sends again what was sent. An institution's own only, for its programs. */
@Stateless
public class WebhookService {
    /** So many deliveries are replayed by one call at most. */
    public static final int MAX_REPLAY = 5_000;

    private static final String WEBHOOK = "webhook";

    private final Subscriptions subscriptions;
    private final SubscriptionRules rules;
    private final SubscriptionSecrets secrets;
    private final DeliveryBook book;
    private final Replays replays;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public WebhookService(
            Subscriptions subscriptions, SubscriptionRules rules, SubscriptionSecrets secrets, DeliveryBook book, Replays replays,
            AuditTrail audit, BusinessClock clock) {
        this.subscriptions = subscriptions;
        this.rules = rules;
        this.secrets = secrets;
        this.book = book;
        this.replays = replays;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    public WebhookService() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Makes a subscription, which is active at once, and its secret.
     *
     * @throws BusinessException INVALID if the target is none that may be sent to, the institution is unknown or not the caller's
     *     own, there are too many already, or there is no key to seal secrets with; FORBIDDEN for who may not read tickets
     */
    @Requires(Permission.WEBHOOK_ADMIN)
    public WebhookSecret create(EditWebhook edit) {
        var caller = reader();
        var owner = rules.owner(edit, caller);
        rules.check(edit);
        rules.checkRoom(owner.institution());
        var id = UUID.randomUUID();
        var secret = secrets.fresh(id);
        var subscription = new WebhookSubscription(
                id, edit, owner.institution(), owner.regions(), secret.sealed(), caller.name(), clock.now());
        subscriptions.add(subscription);
        record("create", id, told(edit, owner.institution()));
        return new WebhookSecret(view(subscription), secret.text());
    }

    /** Nobody hears of tickets by a detour. */
    private static Caller reader() {
        var caller = Callers.current();
        if (!caller.may(Permission.TICKET_READ)) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", Permission.TICKET_READ.name()));
        }
        return caller;
    }

    private static Map<String, ?> told(EditWebhook edit, @Nullable String institution) {
        return Map.of("name", edit.name(), "url", edit.url(), "events", edit.events().stream().distinct().sorted().toList(),
                "institution", institution == null ? "" : institution);
    }

    /**
     * Changes name, target and events.
     *
     * @throws BusinessException STALE_DATA, WEBHOOK_STATE if it has ended, INVALID as for a new one or for another institution
     */
    @Requires(Permission.WEBHOOK_ADMIN)
    public WebhookView edit(UUID id, EditWebhook edit, int expectedVersion) {
        var caller = reader();
        var subscription = lock(id, expectedVersion);
        rules.checkSameOwner(edit, subscription);
        rules.check(edit);
        subscription.edit(edit, caller.name(), clock.now());
        record("edit", id, told(edit, subscription.institution()));
        return view(subscription);
    }

    /** Events are kept and sent when it is resumed. */
    @Requires(Permission.WEBHOOK_ADMIN)
    public WebhookView pause(UUID id, @Nullable Integer expectedVersion) {
        var subscription = lock(id, expectedVersion);
        subscription.pause(PauseReason.PERSON, Callers.current().name(), clock.now());
        record("pause", id, Map.of("reason", PauseReason.PERSON.name()));
        return view(subscription);
    }

    /** Sends on, with what has been kept meanwhile, in its order. */
    @Requires(Permission.WEBHOOK_ADMIN)
    public WebhookView resume(UUID id, @Nullable Integer expectedVersion) {
        var subscription = lock(id, expectedVersion);
        subscription.resume(Callers.current().name(), clock.now());
        record("resume", id, Map.of());
        return view(subscription);
    }

    /** For good: what waits is not sent, nothing more is kept. What was sent can still be read. */
    @Requires(Permission.WEBHOOK_ADMIN)
    public WebhookView end(UUID id, @Nullable Integer expectedVersion) {
        var subscription = lock(id, expectedVersion);
        subscription.end(Callers.current().name(), clock.now());
        record("end", id, Map.of("cancelled", book.cancel(subscription, clock.now())));
        return view(subscription);
    }

    /** A new secret; for a day messages carry a signature of the old one too, so that the receiver can change at its own time. */
    @Requires(Permission.WEBHOOK_ADMIN)
    public WebhookSecret rotate(UUID id, @Nullable Integer expectedVersion) {
        var subscription = lock(id, expectedVersion);
        var secret = secrets.fresh(id);
        subscription.rotate(secret.sealed(), Callers.current().name(), clock.now());
        record("rotate-secret", id, Map.of());
        return new WebhookSecret(view(subscription), secret.text());
    }

    /**
     * Sends a message that only tries the way, at once.
     *
     * @throws BusinessException WEBHOOK_STATE unless it is active
     */
    @Requires(Permission.WEBHOOK_ADMIN)
    public DeliveryRow test(UUID id) {
        var subscription = lock(id, null);
        var delivery = replays.test(subscription);
        record("test", id, Map.of("delivery", delivery.id().toString()));
        return delivery;
    }

    /** Sends one again, whatever came of it, with the same id and body. */
    @Requires(Permission.WEBHOOK_ADMIN)
    public DeliveryRow replay(UUID delivery) {
        var caller = Callers.current();
        var replayed = replays.one(delivery, caller);
        record("replay", replayed.webhook(), Map.of("delivery", delivery.toString()));
        return replayed;
    }

    /**
     * Sends again what the filter finds of a subscription and is done with, the oldest first, at most {@link #MAX_REPLAY}.
     *
     * @param filter its subscription is the one named here
     */
    @Requires(Permission.WEBHOOK_ADMIN)
    public Replayed replayAll(UUID id, DeliveryFilter filter) {
        var subscription = lock(id, null);
        var replayed = replays.all(subscription, filter.in(id), MAX_REPLAY, Callers.current());
        record("replay", id, Map.of("count", replayed.count()));
        return replayed;
    }

    private WebhookSubscription lock(UUID id, @Nullable Integer expectedVersion) {
        var subscription = subscriptions.lock(id, Callers.current().scope());
        if (expectedVersion != null && expectedVersion != subscription.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", WEBHOOK, "id", id));
        }
        return subscription;
    }

    private WebhookView view(WebhookSubscription subscription) {
        return subscriptions.view(subscription, clock.now());
    }

    private void record(String verb, UUID id, Map<String, ?> details) {
        audit.record("webhook." + verb, WEBHOOK, id.toString(), details);
    }
}
