package org.yiyun.organisation.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Organisations, institutions and staff for a demonstration, beside its accounts. Any number of times, on any node. */
@Singleton
@Startup
public class DemoOrganisations {
    private static final String SCRIPT = "/demo/organisation.sql";

    @Inject
    @ConfigProperty(name = "yiyun.demo.accounts")
    private Optional<Path> accounts;

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    public DemoOrganisations() {
        this.accounts = Optional.empty();
    }

    /** Outside a container. */
    DemoOrganisations(EntityManager entities) {
        this();
        this.entities = entities;
    }

    @PostConstruct
    void start() {
        accounts.ifPresent(file -> load());
    }

    /** Adds what is missing. */
    void load() {
        for (var statement : script().split(";\\s*\\R")) {
            entities.createNativeQuery(statement).executeUpdate();
        }
    }

    private static String script() {
        try (var script = DemoOrganisations.class.getResourceAsStream(SCRIPT)) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
