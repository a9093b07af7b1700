package org.yiyun.security.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the accounts of a demonstration when the configuration names their file. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoAccounts {
    private static final Logger LOG = Logger.getLogger(DemoAccounts.class);

    @Inject
    @ConfigProperty(name = "yiyun.demo.accounts")
    private Optional<Path> file;

    @Inject
    private DemoAccountLoader loader;

    @PostConstruct
    void load() {
        file.ifPresent(path -> {
            var made = loader.load(read(path));
            LOG.infof("demo accounts: %d made or renewed from %s", made, path);
        });
    }

    private static Properties read(Path path) {
        var accounts = new Properties();
        try (var reader = Files.newBufferedReader(path, UTF_8)) {
            accounts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return accounts;
    }
}
