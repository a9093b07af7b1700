package org.yiyun.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.hibernate.Session;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.SqlTime;

/** What has been taken in already (收件箱): makes at-least-once delivery act once. */
@ApplicationScoped
public class Inbox {
    private static final String INSERT = """
            insert into inbox (consumer, message_id, received_at) values (?, ?, ?) on conflict do nothing""";

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    private final BusinessClock clock;

    @Inject
    public Inbox(BusinessClock clock) {
        this.clock = clock;
    }

    /** Outside a container. */
    public Inbox(BusinessClock clock, EntityManager entities) {
        this.clock = clock;
        this.entities = entities;
    }

    /** For the proxy. */
    protected Inbox() {
        this(new BusinessClock());
    }

    /**
     * Whether the consumer sees the message for the first time. Remembered with the running transaction: if that rolls
     * back, the next delivery is the first again. Of two deliveries at once the second waits for the first one's end.
     */
    public boolean firstTime(String consumer, String messageId) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, consumer);
                insert.setString(2, messageId);
                insert.setObject(3, SqlTime.utc(clock.now()));
                return insert.executeUpdate() == 1;
            }
        });
    }
}
