package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyun.ticket.TicketKind;

/** Where the mails are and how they are taken in; off without a host. */
@ApplicationScoped
public class MailboxSettings {
    private static final String TIMEOUT_MILLIS = "20000";

    /** How the connection is kept secret. */
    enum Security { TLS, STARTTLS, NONE }

    @Inject
    @ConfigProperty(name = "yiyun.intake.mail.host")
    Optional<String> host = Optional.empty();

    @Inject
    @ConfigProperty(name = "yiyun.intake.mail.port", defaultValue = "993")
    int port = 993;

    @Inject
    @ConfigProperty(name = "yiyun.intake.mail.security", defaultValue = "TLS")
    String security = Security.TLS.name();

    @Inject
    @ConfigProperty(name = "yiyun.intake.mail.user")
    Optional<String> user = Optional.empty();

    @Inject
    @ConfigProperty(name = "yiyun.intake.mail.password")
    Optional<String> password = Optional.empty();

    @Inject
    @ConfigProperty(name = "yiyun.intake.mail.password-file")
    Optional<String> passwordFile = Optional.empty();

    @Inject
    @ConfigProperty(name = "yiyun.intake.mail.folder", defaultValue = "INBOX")
    String folder = "INBOX";

    @Inject
    @ConfigProperty(name = "yiyun.intake.mail.address")
    Optional<String> address = Optional.empty();

    @Inject
    @ConfigProperty(name = "yiyun.intake.mail.period", defaultValue = "PT20S")
    Duration period = Duration.ofSeconds(20);

    @Inject
    @ConfigProperty(name = "yiyun.intake.mail.kind", defaultValue = "SERVICE_REQUEST")
    String kind = TicketKind.SERVICE_REQUEST.name();

    @Inject
    @ConfigProperty(name = "yiyun.intake.mail.per-hour", defaultValue = "20")
    int perHour = 20;

    @Inject
    @ConfigProperty(name = "yiyun.intake.mail.max-size", defaultValue = "26214400")
    int maxSize = 25 * 1024 * 1024;

    boolean isOn() {
        return host.isPresent();
    }

    Duration period() {
        return period;
    }

    /** Of tickets that nobody chose a kind for. */
    TicketKind kind() {
        var wanted = TicketKind.valueOf(kind);
        return wanted == TicketKind.COMPLAINT ? TicketKind.SERVICE_REQUEST : wanted;
    }

    /** Mails that one sender may have taken in within an hour. */
    int perHour() {
        return perHour;
    }

    /** In bytes. */
    int maxSize() {
        return maxSize;
    }

    /** Under which people write; if it is not said, answers go to the sender of the product's mails. */
    Optional<String> address() {
        return address.map(text -> text.strip().toLowerCase(Locale.ROOT));
    }

    /** The same folder of the same mailbox has the same name for ever. */
    String mailbox() {
        return user.orElse("") + "@" + host.orElse("") + "/" + folder;
    }

    String folder() {
        return folder;
    }

    String host() {
        return host.orElseThrow();
    }

    int port() {
        return port;
    }

    String user() {
        return user.orElse("");
    }

    /** Read anew at each connection, so that a changed file needs no restart. */
    String password() {
        return passwordFile.map(MailboxSettings::read).or(() -> password).orElse("");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String protocol() {
        return Security.valueOf(security) == Security.TLS ? "imaps" : "imap";
    }

    /** Every wait has an end; reading marks nothing as seen; a server without TLS is left where TLS is asked for. */
    Properties session() {
        var properties = new Properties();
        var prefix = "mail." + protocol() + ".";
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(prefix + wait, TIMEOUT_MILLIS);
        }
        properties.setProperty(prefix + "peek", "true");
        if (Security.valueOf(security) == Security.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        return properties;
    }
}
