package org.yiyun.web.webhook;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.webhook.EditWebhook;
import org.yiyun.webhook.WebhookEvent;
import org.yiyun.webhook.WebhookQueries;
import org.yiyun.webhook.WebhookSecret;
import org.yiyun.webhook.WebhookService;
import org.yiyun.webhook.WebhookStatus;
import org.yiyun.webhook.WebhookView;

/** One subscription: new or known. Its secret is shown here once and nowhere kept. */
@Named
@ViewScoped
public class WebhookPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private WebhookQueries queries;
    @EJB
    private WebhookService service;
    @Inject
    private RecordReader reader;

    private final Fields fields = new Fields();
    private @Nullable String id;
    private int version;
    private transient @Nullable WebhookView webhook;
    private transient @Nullable String secret;

    public void load() {
        if (id == null) {
            fields.with("events", new ArrayList<>(WebhookEvent.offered().stream().map(WebhookEvent::name).toList()));
        } else {
            show(queries.get(uuid()));
        }
    }

    private void show(WebhookView view) {
        webhook = view;
        id = view.id().toString();
        version = view.version();
        fields.with("name", view.name()).with("url", view.url()).with("institution", view.institution())
                .with("events", new ArrayList<>(view.events().stream().map(WebhookEvent::name).toList()));
    }

    private UUID uuid() {
        return UrlQuery.uuid("webhook", String.valueOf(id));
    }

    public @Nullable String save() {
        var edit = reader.validated(new EditWebhook(
                fields.text("name"), fields.text("url"), events(fields.chosen("events")), fields.optional("institution")));
        if (id == null) {
            tell(service.create(edit));
            return null;
        }
        service.edit(uuid(), edit, version);
        return done("webhook.saved");
    }

    private static List<WebhookEvent> events(Set<String> names) {
        return names.stream().map(WebhookEvent::valueOf).toList();
    }

    private void tell(WebhookSecret made) {
        show(made.webhook());
        secret = made.secret();
    }

    public void rotate() {
        tell(service.rotate(uuid(), version));
    }

    public String pause() {
        service.pause(uuid(), version);
        return done("webhook.paused");
    }

    public String resume() {
        service.resume(uuid(), version);
        return done("webhook.resumed");
    }

    public String end() {
        service.end(uuid(), version);
        return done("webhook.ended");
    }

    /** Leads to the delivery, where its attempts are to be seen. */
    public String test() {
        var delivery = service.test(uuid());
        Notices.done("webhook.tested");
        return "/admin/webhook-delivery.xhtml?faces-redirect=true&id=" + delivery.id();
    }

    private String done(String key) {
        Notices.done(key, Map.of("name", fields.text("name")));
        return "/admin/webhook.xhtml?faces-redirect=true&id=" + id;
    }

    public @Nullable WebhookView getWebhook() {
        if (webhook == null && id != null) {
            webhook = queries.get(uuid());
        }
        return webhook;
    }

    public boolean isKnown() {
        return id != null;
    }

    public boolean isEditable() {
        return Callers.current().may(Permission.WEBHOOK_ADMIN) && !is(WebhookStatus.ENDED);
    }

    public boolean isActive() {
        return is(WebhookStatus.ACTIVE);
    }

    public boolean isPaused() {
        return is(WebhookStatus.PAUSED);
    }

    private boolean is(WebhookStatus status) {
        var known = getWebhook();
        return known != null && known.status() == status;
    }

    public List<WebhookEvent> getEvents() {
        return WebhookEvent.offered();
    }

    public Fields getFields() {
        return fields;
    }

    public @Nullable String getSecret() {
        return secret;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null || id.isBlank() ? null : id;
    }
}
