package org.yiyun.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.notification.internal.NotificationSetting;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Callers;
import org.yiyun.security.Requires;

/** The caller's own notifications. */
@Stateless
public class NotificationQueries {
    private Notifications notifications;

    public NotificationQueries() {}

    @Inject
    public NotificationQueries(Notifications notifications) {
        this.notifications = notifications;
    }

    /** Newest first, by cursor. */
    @Requires
    public Page<NotificationView> mine(boolean unreadOnly, PageRequest request, Locale language) {
        var me = Callers.current().name();
        var found = notifications.after(me, unreadOnly, Cursor.parse(request.cursor(), 2), request.limit() + 1).stream()
                .map(n -> n.view(language))
                .toList();
        return Page.of(found, request, notifications.count(me, unreadOnly), n -> Cursor.of(n.createdAt(), n.id()));
    }

    /** For a screen with page numbers, newest first. */
    @Requires
    public List<NotificationView> rows(boolean unreadOnly, int offset, int limit, Locale language) {
        return notifications.rows(Callers.current().name(), unreadOnly, offset, limit).stream().map(n -> n.view(language)).toList();
    }

    @Requires
    public long count(boolean unreadOnly) {
        return notifications.count(Callers.current().name(), unreadOnly);
    }

    /** The caller's address for mail, null for none. */
    @Requires
    public @Nullable String mail() {
        return notifications.setting(Callers.current().name()).map(NotificationSetting::mail).orElse(null);
    }
}
