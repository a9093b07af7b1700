package org.yiyun.roster.internal;

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

/** Published rosters of the next sixty days for a demonstration, beside its accounts. Any number of times, on any node. */
@Singleton
@Startup
public class DemoRoster {
    private static final String SCRIPT = "/demo/roster.sql";

    @Inject
    @ConfigProperty(name = "yiyun.demo.accounts")
    private Optional<Path> accounts;

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    public DemoRoster() {
        this.accounts = Optional.empty();
    }

    /** Outside a container. */
    DemoRoster(EntityManager entities) {
        this();
        this.entities = entities;
    }

    @PostConstruct
    void start() {
        accounts.ifPresent(file -> load());
    }

    /** Adds the days that are missing; nodes that start together do so one after the other. */
    void load() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('demo_roster'))", Integer.class).getSingleResult();
        for (var statement : script().split(";\\s*\\R")) {
            entities.createNativeQuery(statement).executeUpdate();
        }
    }

    private static String script() {
        try (var script = DemoRoster.class.getResourceAsStream(SCRIPT)) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
