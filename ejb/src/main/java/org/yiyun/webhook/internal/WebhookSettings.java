package org.yiyun.webhook.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the installation decides about webhooks. */
@ApplicationScoped
public class WebhookSettings {
    private final AddressGuard guard;
    private final String api;
    private final Duration pauseAfter;
    private final Duration keep;

    /**
     * @param allowed   host names, addresses and ranges that may be sent to besides public addresses
     * @param api       what stands before {@code /api/v1} in links; empty for links without a host
     * @param pauseDays a subscription that has failed for so many days is paused
     * @param keepDays  deliveries are kept for so many days
     */
    @Inject
    public WebhookSettings(
            @ConfigProperty(name = "yiyun.webhook.allowed") Optional<List<String>> allowed,
            @ConfigProperty(name = "yiyun.webhook.api") Optional<String> api,
            @ConfigProperty(name = "yiyun.webhook.pause-after-days", defaultValue = "5") int pauseDays,
            @ConfigProperty(name = "yiyun.webhook.keep-days", defaultValue = "90") int keepDays) {
        this.guard = new AddressGuard(allowed.orElse(List.of()), InetAddress::getAllByName);
        this.api = api.orElse("").strip();
        this.pauseAfter = Duration.ofDays(pauseDays);
        this.keep = Duration.ofDays(keepDays);
    }

    /** For the proxy. */
    protected WebhookSettings() {
        this(Optional.empty(), Optional.empty(), 1, 1);
    }

    AddressGuard guard() {
        return guard;
    }

    /** Where the ticket is to be read. */
    String link(String number) {
        return api + "/api/v1/tickets/" + number;
    }

    /** Where the version of a library is to be read. */
    String versionLink(String library, int version) {
        return api + "/api/v1/libraries/" + library + "/versions/" + version;
    }

    Duration pauseAfter() {
        return pauseAfter;
    }

    Duration keep() {
        return keep;
    }
}
