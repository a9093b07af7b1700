package org.yiyun.webhook.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Scope;
import org.yiyun.webhook.AttemptView;
import org.yiyun.webhook.DeliveryFilter;
import org.yiyun.webhook.DeliveryRow;
import org.yiyun.webhook.DeliverySort;
import org.yiyun.webhook.DeliveryStatus;
import org.yiyun.webhook.DeliveryView;

/** The deliveries and their attempts. */
@ApplicationScoped
public class DeliveryBook {
    private static final String NEWEST = "d.createdAt desc, d.id desc";
    /** Of each subscription that may be sent to, the first due one before which nothing of the same ticket waits. */
    private static final String DUE = """
            select d.id from webhook_subscription s cross join lateral (
                select w.id, w.place from webhook_delivery w
                where w.subscription_id = s.id and w.status = 'WAITING' and w.next_attempt_at <= :now
                  and not exists (select from webhook_delivery e where e.subscription_id = s.id and e.subject = w.subject
                                  and e.status = 'WAITING' and e.place < w.place)
                order by w.place limit 1) d
            where exists (select from webhook_delivery where status = 'WAITING' and next_attempt_at <= :now)
              and s.status = 'ACTIVE' and (s.rest_until is null or s.rest_until <= :now) and s.id not in (:busy)
            order by d.place limit :most""";
    private static final String DONE = "d.status in (org.yiyun.webhook.DeliveryStatus.DELIVERED, org.yiyun.webhook.DeliveryStatus.FAILED)";
    private static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager em;

    @Inject
    public DeliveryBook(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected DeliveryBook() {
        this(null);
    }

    void add(WebhookDelivery delivery) {
        em.persist(delivery);
    }

    void add(WebhookAttempt attempt) {
        em.persist(attempt);
    }

    public WebhookDelivery get(UUID id, Scope scope) {
        return Optional.ofNullable(em.find(WebhookDelivery.class, id))
                .filter(delivery -> delivery.subscription().isIn(scope))
                .orElseThrow(() -> BusinessException.notFound("webhook-delivery", id));
    }

    /** Holds it until the end of the transaction, as it stands now; after its subscription, where both are held. */
    Optional<WebhookDelivery> lock(UUID id) {
        var found = Optional.ofNullable(em.find(WebhookDelivery.class, id));
        found.ifPresent(delivery -> em.refresh(delivery, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /** What is to be sent now, at most one for each subscription. @param busy subscriptions that are being sent to */
    List<UUID> due(Collection<UUID> busy, int most, Instant now) {
        List<?> found = em.createNativeQuery(DUE, UUID.class)
                .setParameter("now", SqlTime.utc(now))
                .setParameter("busy", busy.isEmpty() ? List.of(NOBODY) : busy)
                .setParameter("most", most)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /** The next places in the order of sending. */
    List<Long> places(int count) {
        List<?> found = em.createNativeQuery("select nextval('webhook_delivery_seq') from generate_series(1, :count)", Long.class)
                .setParameter("count", count)
                .getResultList();
        return found.stream().map(Long.class::cast).toList();
    }

    public long count(DeliveryFilter filter, @Nullable Collection<UUID> webhooks) {
        return count(where(filter, webhooks));
    }

    private long count(Where where) {
        return where.count(em, WebhookDelivery.class, "d");
    }

    /** @param webhooks of which subscriptions; null for all */
    public List<WebhookDelivery> rows(DeliveryFilter filter, @Nullable Collection<UUID> webhooks, DeliverySort sort, int offset, int limit) {
        return query(where(filter, webhooks), order(sort), limit).setFirstResult(offset).getResultList();
    }

    /** Newest first. */
    public List<WebhookDelivery> after(DeliveryFilter filter, @Nullable Collection<UUID> webhooks, @Nullable Cursor cursor, int limit) {
        var where = where(filter, webhooks).behind(cursor, "d.createdAt", "d.id", UUID::fromString);
        return query(where, NEWEST, limit).getResultList();
    }

    private TypedQuery<WebhookDelivery> query(Where where, String order, int limit) {
        return where.bind(em.createQuery(
                "select d from WebhookDelivery d join fetch d.subscription" + where.text() + " order by " + order, WebhookDelivery.class)
                .setMaxResults(limit));
    }

    private static Where where(DeliveryFilter filter, @Nullable Collection<UUID> webhooks) {
        return new Where()
                .and("d.subscription.id = :webhook", "webhook", filter.webhook())
                .and("d.subscription.id in :webhooks", "webhooks", webhooks)
                .and("d.status in :status", "status", filter.status().isEmpty() ? null : filter.status())
                .and("d.event in :events", "events", filter.events().isEmpty() ? null : filter.events())
                .and("d.subject = :subject", "subject", filter.number())
                .and("d.createdAt >= :from", "from", filter.from())
                .and("d.createdAt < :to", "to", filter.to());
    }

    private static String order(DeliverySort sort) {
        return switch (sort) {
            case NEWEST -> NEWEST;
            case OLDEST -> "d.createdAt, d.id";
            case NUMBER -> "d.subject, " + NEWEST;
            case NUMBER_DOWN -> "d.subject desc, " + NEWEST;
            case ATTEMPTS -> "d.attempts, " + NEWEST;
            case ATTEMPTS_DOWN -> "d.attempts desc, " + NEWEST;
        };
    }

    public static List<DeliveryRow> rows(List<WebhookDelivery> deliveries) {
        return deliveries.stream().map(WebhookDelivery::row).toList();
    }

    public DeliveryView view(WebhookDelivery delivery) {
        List<AttemptView> attempts = em.createQuery(
                        "select a from WebhookAttempt a where a.key.delivery = :id order by a.key.number", WebhookAttempt.class)
                .setParameter("id", delivery.id())
                .getResultStream().map(WebhookAttempt::view).toList();
        return new DeliveryView(delivery.row(), delivery.body(), attempts);
    }

    /** Those that the filter finds and that are done with, the oldest first; nobody else touches them while their subscription is held. */
    List<WebhookDelivery> done(DeliveryFilter filter, int limit) {
        return query(where(filter, null).and(DONE), "d.place", limit).getResultList();
    }

    /** How many of them there are. */
    long countDone(DeliveryFilter filter) {
        return count(where(filter, null).and(DONE));
    }

    /** What an ended subscription still had to send. */
    public int cancel(WebhookSubscription ended, Instant now) {
        return em.createQuery("""
                        update WebhookDelivery d set d.status = :cancelled, d.nextAttemptAt = null, d.doneAt = :now
                        where d.subscription = :ended and d.status = :waiting""")
                .setParameter("cancelled", DeliveryStatus.CANCELLED)
                .setParameter("waiting", DeliveryStatus.WAITING)
                .setParameter("ended", ended)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Deletes some of what is older, with its attempts; returns how many. */
    int forget(Instant before) {
        return em.createNativeQuery("""
                        delete from webhook_delivery where id in (
                            select id from webhook_delivery where created_at < :before order by created_at limit 2000)""")
                .setParameter("before", SqlTime.utc(before))
                .executeUpdate();
    }
}
