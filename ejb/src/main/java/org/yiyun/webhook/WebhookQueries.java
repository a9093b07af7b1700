package org.yiyun.webhook;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.security.Scope;
import org.yiyun.webhook.internal.DeliveryBook;
import org.yiyun.webhook.internal.Subscriptions;
import org.yiyun.webhook.internal.WebhookSubscription;

/** What may be seen of subscriptions and deliveries: an institution's program sees its institution's, others are NOT_FOUND. */
@Stateless
public class WebhookQueries {
    private final Subscriptions subscriptions;
    private final DeliveryBook book;
    private final BusinessClock clock;

    @Inject
    public WebhookQueries(Subscriptions subscriptions, DeliveryBook book, BusinessClock clock) {
        this.subscriptions = subscriptions;
        this.book = book;
        this.clock = clock;
    }

    /** For the container. */
    public WebhookQueries() {
        this(null, null, null);
    }

    /** All, by name, those that have ended last. */
    @Requires(Permission.WEBHOOK_READ)
    public List<WebhookView> list() {
        return subscriptions.views(subscriptions.all(scope()), clock.now());
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.WEBHOOK_READ)
    public WebhookView get(UUID id) {
        return subscriptions.view(subscriptions.get(id, scope()), clock.now());
    }

    /**
     * Deliveries, newest first, by cursor.
     *
     * @throws BusinessException NOT_FOUND if the filter names a subscription that the caller may not know of
     */
    @Requires(Permission.WEBHOOK_READ)
    public Page<DeliveryRow> deliveries(DeliveryFilter filter, PageRequest request) {
        var webhooks = seen(filter);
        if (isNothing(webhooks)) {
            return Page.whole(List.of());
        }
        var found = book.after(filter, webhooks, Cursor.parse(request.cursor(), 2), request.limit() + 1);
        return Page.of(DeliveryBook.rows(found), request, book.count(filter, webhooks), row -> Cursor.of(row.createdAt(), row.id()));
    }

    /** For a screen with page numbers and a choice of order. */
    @Requires(Permission.WEBHOOK_READ)
    public List<DeliveryRow> rows(DeliveryFilter filter, DeliverySort sort, int offset, int limit) {
        var webhooks = seen(filter);
        return isNothing(webhooks) ? List.of() : DeliveryBook.rows(book.rows(filter, webhooks, sort, offset, limit));
    }

    @Requires(Permission.WEBHOOK_READ)
    public long count(DeliveryFilter filter) {
        var webhooks = seen(filter);
        return isNothing(webhooks) ? 0 : book.count(filter, webhooks);
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.WEBHOOK_READ)
    public DeliveryView delivery(UUID id) {
        return book.view(book.get(id, scope()));
    }

    /** The subscriptions whose deliveries the caller may see; null for all. */
    private @Nullable Collection<UUID> seen(DeliveryFilter filter) {
        if (filter.webhook() != null) {
            subscriptions.get(filter.webhook(), scope());
            return null;
        }
        return scope().isAll() ? null : subscriptions.all(scope()).stream().map(WebhookSubscription::id).toList();
    }

    private static boolean isNothing(@Nullable Collection<UUID> webhooks) {
        return webhooks != null && webhooks.isEmpty();
    }

    private static Scope scope() {
        return Callers.current().scope();
    }
}
