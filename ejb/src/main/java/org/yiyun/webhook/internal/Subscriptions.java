package org.yiyun.webhook.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Scope;
import org.yiyun.webhook.WebhookStatus;
import org.yiyun.webhook.WebhookView;

/** The subscriptions; each is there only for those in whose scope it is. */
@ApplicationScoped
public class Subscriptions {
    private final EntityManager em;

    @Inject
    public Subscriptions(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Subscriptions() {
        this(null);
    }

    public void add(WebhookSubscription subscription) {
        em.persist(subscription);
    }

    public WebhookSubscription get(UUID id, Scope scope) {
        return seen(em.find(WebhookSubscription.class, id), id, scope);
    }

    /** Holds it until the end of the transaction, as it stands now; who writes tickets, and deliveries that name it, does not wait. */
    public WebhookSubscription lock(UUID id, Scope scope) {
        em.createNativeQuery("select 1 from webhook_subscription where id = :id for no key update").setParameter("id", id).getResultList();
        var found = em.find(WebhookSubscription.class, id);
        if (found != null) {
            em.refresh(found);
        }
        return seen(found, id, scope);
    }

    private static WebhookSubscription seen(@Nullable WebhookSubscription found, UUID id, Scope scope) {
        if (found == null || !found.isIn(scope)) {
            throw BusinessException.notFound("webhook", id);
        }
        return found;
    }

    /** By name, those that ended last. There are few of them: a program of an institution has one. */
    public List<WebhookSubscription> all(Scope scope) {
        var where = new Where().and("s.institution = :institution", "institution", scope.institution());
        return where.bind(em.createQuery(
                        "select s from WebhookSubscription s" + where.text() + " order by s.name, s.id", WebhookSubscription.class))
                .getResultStream()
                .filter(subscription -> subscription.isIn(scope))
                .sorted(Comparator.comparing(subscription -> subscription.status() == WebhookStatus.ENDED))
                .toList();
    }

    /** How many there are for that institution, or for none, that have not ended. */
    public long count(@Nullable String institution) {
        return em.createQuery("""
                        select count(s) from WebhookSubscription s
                        where s.status <> :ended and coalesce(s.institution, '') = :institution""", Long.class)
                .setParameter("ended", WebhookStatus.ENDED)
                .setParameter("institution", institution == null ? "" : institution)
                .getSingleResult();
    }

    /** With the number of deliveries that wait, in the same order. */
    public List<WebhookView> views(List<WebhookSubscription> subscriptions, Instant now) {
        var waiting = waiting(subscriptions.stream().map(WebhookSubscription::id).toList());
        return subscriptions.stream().map(one -> one.view(waiting.getOrDefault(one.id(), 0L), now)).toList();
    }

    public WebhookView view(WebhookSubscription subscription, Instant now) {
        em.flush();
        return views(List.of(subscription), now).get(0);
    }

    private Map<UUID, Long> waiting(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("""
                                select d.subscription.id, count(d) from WebhookDelivery d
                                where d.status = org.yiyun.webhook.DeliveryStatus.WAITING and d.subscription.id in :ids
                                group by d.subscription.id""", Tuple.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Long.class)));
    }
}
