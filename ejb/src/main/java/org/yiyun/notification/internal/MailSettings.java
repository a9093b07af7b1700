package org.yiyun.notification.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Configuration of mail. */
@Dependent
public class MailSettings {
    private final boolean enabled;
    private final String link;

    /**
     * @param enabled whether mail goes out at all
     * @param link    address of the pages, put before the number of the ticket; {@code -} for none
     */
    @Inject
    public MailSettings(
            @ConfigProperty(name = "yiyun.notification.mail.enabled", defaultValue = "false") boolean enabled,
            @ConfigProperty(name = "yiyun.notification.mail.link", defaultValue = "-") String link) {
        this.enabled = enabled;
        this.link = link;
    }

    boolean isEnabled() {
        return enabled;
    }

    String link(String ticket) {
        return "-".equals(link) ? "" : "\n\n" + link + ticket;
    }

    /** @param page path of a page, which stands beside that of the tickets */
    String linkTo(String page) {
        return "-".equals(link) ? "" : "\n\n" + URI.create(link).resolve(page.substring(1));
    }
}
