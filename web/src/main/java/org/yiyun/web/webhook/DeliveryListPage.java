package org.yiyun.web.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.webhook.DeliveryRow;
import org.yiyun.webhook.DeliveryStatus;
import org.yiyun.webhook.WebhookEvent;
import org.yiyun.webhook.WebhookQueries;
import org.yiyun.webhook.WebhookService;
import org.yiyun.webhook.WebhookStatus;
import org.yiyun.webhook.WebhookView;

/** The list of deliveries; all its state is in the URL. */
@Named
@RequestScoped
public class DeliveryListPage {
    private static final int SIZE = 50;
    private static final List<String> FILTERS = List.of("webhook", "status", "event", "number", "from", "to");

    @EJB
    private WebhookQueries queries;
    @EJB
    private WebhookService service;
    @Inject
    private UrlQuery url;

    private DeliveryListQuery query;
    private PageNumbers numbers;
    private List<DeliveryRow> rows;
    private List<WebhookView> webhooks;

    @PostConstruct
    void read() {
        query = DeliveryListQuery.parse(url::get);
        numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, queries.count(query.filter()));
        rows = queries.rows(query.filter(), query.sort(), numbers.offset(), SIZE);
        webhooks = queries.list();
    }

    /** Makes this bean be there before the page is written: a subscription that is none is a page that does not exist. */
    public void load() {
        // all is read by now
    }

    /** Sends all that the filters find again; they name a subscription. */
    public @Nullable String replay() {
        var webhook = query.filter().webhook();
        if (webhook == null) {
            return null;
        }
        var replayed = service.replayAll(webhook, query.filter());
        Notices.done(replayed.left() == 0 ? "webhook.replayed.all" : "webhook.replayed.some",
                Map.of("count", replayed.count(), "left", replayed.left()));
        return "/admin/webhook-deliveries.xhtml?faces-redirect=true&webhook=" + webhook;
    }

    public boolean isReplayable() {
        return !rows.isEmpty() && Callers.current().may(Permission.WEBHOOK_ADMIN)
                && webhooks.stream().anyMatch(one -> one.id().equals(query.filter().webhook()) && one.status() != WebhookStatus.ENDED);
    }

    public boolean isFiltered() {
        return FILTERS.stream().anyMatch(name -> !url.get(name).isBlank());
    }

    public List<WebhookView> getWebhooks() {
        return webhooks;
    }

    public DeliveryStatus[] getStatuses() {
        return DeliveryStatus.values();
    }

    public WebhookEvent[] getEvents() {
        return WebhookEvent.values();
    }

    public List<DeliveryRow> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }
}
