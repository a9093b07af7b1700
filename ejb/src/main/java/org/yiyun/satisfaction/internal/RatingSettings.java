package org.yiyun.satisfaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the installation decides about ratings. */
@ApplicationScoped
public class RatingSettings {
    private final String address;
    private final Duration open;

    /**
     * @param address what stands before {@code /rate.xhtml} in links; empty for links without a host
     * @param days    for so many days after the close the user may answer and change the answer
     */
    @Inject
    public RatingSettings(
            @ConfigProperty(name = "yiyun.satisfaction.url") Optional<String> address,
            @ConfigProperty(name = "yiyun.satisfaction.days", defaultValue = "30") int days) {
        this.address = address.orElse("").strip().replaceAll("/+$", "");
        this.open = Duration.ofDays(days);
    }

    /** For the proxy. */
    protected RatingSettings() {
        this(Optional.empty(), 1);
    }

    String address() {
        return address;
    }

    Duration open() {
        return open;
    }
}
