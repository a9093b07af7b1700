package org.yiyun.webhook.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.webhook.EditWebhook;
import org.yiyun.webhook.WebhookEvent;

/** What a subscription has to keep to when it is made or changed. */
@ApplicationScoped
public class SubscriptionRules {
    /** More than that no institution's programs need; a mistake in one of them must not make thousands. */
    static final int MOST = 20;

    private final Subscriptions subscriptions;
    private final OrganisationQueries organisations;
    private final WebhookSettings settings;

    @Inject
    public SubscriptionRules(Subscriptions subscriptions, OrganisationQueries organisations, WebhookSettings settings) {
        this.subscriptions = subscriptions;
        this.organisations = organisations;
        this.settings = settings;
    }

    /** For the proxy. */
    protected SubscriptionRules() {
        this(null, null, null);
    }

    /** Whose tickets a subscription tells of. */
    public record Owner(@Nullable String institution, Set<String> regions) {}

    /** @throws BusinessException INVALID if the institution is unknown, or not one that the caller may see */
    public Owner owner(EditWebhook edit, Caller caller) {
        var own = caller.scope().institution();
        var named = edit.institution() == null || edit.institution().isBlank() ? null : edit.institution().strip();
        if (own != null && named != null && !own.equals(named)) {
            throw BusinessException.invalid("institution", "field.not-own-institution", Map.of("code", named));
        }
        var code = own == null ? named : own;
        if (code == null) {
            return new Owner(null, caller.scope().regions());
        }
        return organisations.institution(code)
                .filter(institution -> caller.scope().covers(code, institution.region()))
                .map(institution -> new Owner(code, Set.of(institution.region())))
                .orElseThrow(() -> BusinessException.invalid("institution", "field.institution", Map.of("code", code)));
    }

    /** @throws BusinessException INVALID if an edit would hand it to another institution */
    public void checkSameOwner(EditWebhook edit, WebhookSubscription subscription) {
        if (edit.institution() != null && !edit.institution().isBlank() && !edit.institution().strip().equals(subscription.institution())) {
            throw BusinessException.invalid("institution", "field.webhook.owner", Map.of());
        }
    }

    /**
     * @throws BusinessException INVALID if an event is not offered, or the target is no address or none that may be sent to; a
     *     name that is not known yet may become one
     */
    public void check(EditWebhook edit) {
        if (!WebhookEvent.offered().containsAll(edit.events())) {
            throw BusinessException.invalid("events", "field.webhook.event", Map.of());
        }
        checkTarget(edit.url().strip());
    }

    private void checkTarget(String url) {
        if (!AddressGuard.isTarget(url)) {
            throw BusinessException.invalid("url", "field.webhook.url", Map.of());
        }
        try {
            settings.guard().check(URI.create(url));
        } catch (AddressGuard.BlockedException closed) {
            throw BusinessException.invalid("url", "field.webhook.blocked", Map.of());
        } catch (UnknownHostException unknown) {
            // each attempt looks it up again and is judged then
        }
    }

    /** @throws BusinessException INVALID if there are enough */
    public void checkRoom(@Nullable String institution) {
        if (subscriptions.count(institution) >= MOST) {
            throw BusinessException.invalid("", "field.webhook.many", Map.of("max", MOST));
        }
    }
}
