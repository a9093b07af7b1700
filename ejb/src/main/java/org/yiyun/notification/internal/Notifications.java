package org.yiyun.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Cursor;

/** The stored notifications, newest first, and the settings of their readers. */
@ApplicationScoped
public class Notifications {
    private static final String UNREAD = " and n.readAt is null";
    private static final String ORDER = " order by n.createdAt desc, n.id desc";

    private final EntityManager em;

    @Inject
    public Notifications(EntityManager em) {
        this.em = em;
    }

    protected Notifications() {
        this(null);
    }

    public void add(Notification notification) {
        em.persist(notification);
    }

    public Optional<NotificationSetting> setting(String login) {
        return Optional.ofNullable(em.find(NotificationSetting.class, login));
    }

    public void save(NotificationSetting setting) {
        em.merge(setting);
    }

    public long count(String recipient, boolean unreadOnly) {
        return em.createQuery(
                        "select count(n) from Notification n where n.recipient = :me" + (unreadOnly ? UNREAD : ""), Long.class)
                .setParameter("me", recipient)
                .getSingleResult();
    }

    public List<Notification> rows(String recipient, boolean unreadOnly, int offset, int limit) {
        return query(recipient, unreadOnly, "", limit).setFirstResult(offset).getResultList();
    }

    public List<Notification> after(String recipient, boolean unreadOnly, @Nullable Cursor cursor, int limit) {
        if (cursor == null) {
            return rows(recipient, unreadOnly, 0, limit);
        }
        return query(recipient, unreadOnly, " and (n.createdAt < :at or n.createdAt = :at and n.id < :id)", limit)
                .setParameter("at", cursor.get(0, Instant::parse))
                .setParameter("id", cursor.get(1, Long::valueOf))
                .getResultList();
    }

    private TypedQuery<Notification> query(String recipient, boolean unreadOnly, String more, int limit) {
        return em.createQuery(
                        "select n from Notification n where n.recipient = :me" + (unreadOnly ? UNREAD : "") + more + ORDER,
                        Notification.class)
                .setParameter("me", recipient)
                .setMaxResults(limit);
    }

    public int markRead(String recipient, List<Long> ids, Instant at) {
        return ids.isEmpty()
                ? 0
                : em.createQuery(
                                "update Notification n set n.readAt = :at where n.recipient = :me and n.id in :ids" + UNREAD)
                        .setParameter("at", at)
                        .setParameter("me", recipient)
                        .setParameter("ids", ids)
                        .executeUpdate();
    }

    public int markAllRead(String recipient, Instant at) {
        return em.createQuery("update Notification n set n.readAt = :at where n.recipient = :me" + UNREAD)
                .setParameter("at", at)
                .setParameter("me", recipient)
                .executeUpdate();
    }
}
