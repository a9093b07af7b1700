package org.yiyun.web.webhook;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.webhook.DeliveryStatus;
import org.yiyun.webhook.DeliveryView;
import org.yiyun.webhook.WebhookQueries;
import org.yiyun.webhook.WebhookService;

/** One delivery: what was sent, every attempt, and the way to send it again. */
@Named
@ViewScoped
public class DeliveryPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private WebhookQueries queries;
    @EJB
    private WebhookService service;

    private String id = "";
    private transient @Nullable DeliveryView delivery;

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public void load() {
        delivery = queries.delivery(uuid());
    }

    private UUID uuid() {
        return UrlQuery.uuid("webhook-delivery", id);
    }

    public String replay() {
        service.replay(uuid());
        Notices.done("webhook.replayed.one");
        return "/admin/webhook-delivery.xhtml?faces-redirect=true&id=" + id;
    }

    public DeliveryView getDelivery() {
        if (delivery == null) {
            delivery = queries.delivery(uuid());
        }
        return delivery;
    }

    public boolean isReplayable() {
        return Callers.current().may(Permission.WEBHOOK_ADMIN) && getDelivery().delivery().status() != DeliveryStatus.CANCELLED;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
