package org.yiyun.webhook.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.yiyun.catalog.LibraryPublished;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.outbox.FactListener;
import org.yiyun.platform.outbox.Outbox.Fact;
import org.yiyun.webhook.WebhookEvent;

/** Writes the deliveries of a published library in its own transaction: what is published is everybody's business. */
@ApplicationScoped
public class LibraryFanout implements FactListener {
    private static final String INSERT = """
            insert into webhook_delivery (id, place, subscription_id, event, subject, body, status, created_at, next_attempt_at, tries, attempts)
            select n.id, nextval('webhook_delivery_seq'), n.subscription, :event, :subject, '{"id":"' || n.id || '",' || substr(:body, 2),
                   'WAITING', :now, :now, 0, 0
            from (select gen_random_uuid() as id, s.id as subscription from webhook_subscription s
                  where s.status <> 'ENDED' and :event = any (s.events) order by s.created_at, s.id) n""";

    private final EntityManager entities;
    private final WebhookSettings settings;
    private final BusinessClock clock;

    @Inject
    public LibraryFanout(EntityManager entities, WebhookSettings settings, BusinessClock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected LibraryFanout() {
        this(null, null, null);
    }

    @Override
    public void put(List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact.payload() instanceof LibraryPublished published) {
                insert(published);
            }
        }
    }

    private void insert(LibraryPublished published) {
        var now = clock.now();
        entities.createNativeQuery(INSERT)
                .setParameter("event", WebhookEvent.LIBRARY_PUBLISHED.name())
                .setParameter("subject", published.library())
                .setParameter("body", EventBody.of(published, settings.versionLink(published.library(), published.version()), now))
                .setParameter("now", SqlTime.utc(now))
                .executeUpdate();
    }
}
