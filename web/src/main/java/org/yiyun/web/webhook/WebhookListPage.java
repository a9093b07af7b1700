package org.yiyun.web.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.webhook.WebhookEvent;
import org.yiyun.webhook.WebhookQueries;
import org.yiyun.webhook.WebhookStatus;
import org.yiyun.webhook.WebhookView;

/** The list of subscriptions; its state is in the URL. */
@Named
@RequestScoped
public class WebhookListPage {
    @EJB
    private WebhookQueries queries;
    @Inject
    private UrlQuery url;
    @Inject
    private UserLocale user;

    private List<WebhookView> rows;

    @PostConstruct
    void read() {
        var status = url.constant("status", WebhookStatus.class);
        rows = queries.list().stream()
                .filter(row -> status.isEmpty() || row.status() == status.get())
                .sorted(order(url.get("sort")))
                .toList();
    }

    /** Stable: without a wish it stays as it comes, by name, ended ones last. */
    private static Comparator<WebhookView> order(String sort) {
        return switch (sort) {
            case "name" -> Comparator.comparing(WebhookView::name);
            case "-name" -> Comparator.comparing(WebhookView::name).reversed();
            case "waiting" -> Comparator.comparing(WebhookView::waiting);
            case "-waiting" -> Comparator.comparing(WebhookView::waiting).reversed();
            default -> (one, other) -> 0;
        };
    }

    public List<WebhookView> getRows() {
        return rows;
    }

    public boolean isFiltered() {
        return !url.get("status").isEmpty();
    }

    public WebhookStatus[] getStatuses() {
        return WebhookStatus.values();
    }

    /** The names of the events, or that it is all of them. */
    public String events(WebhookView row) {
        return row.events().size() == WebhookEvent.offered().size()
                ? Texts.get(user.getLocale(), "webhook.events.all")
                : row.events().stream().map(event -> Texts.of(user.getLocale(), "webhook.event", event)).collect(Collectors.joining("、"));
    }
}
