package org.yiyun.directive.internal;

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
import org.yiyun.platform.database.NamedLock;

/** A few directives for a demonstration, where there are none. */
@Singleton
@Startup
public class DemoDirectives {
    private static final String SCRIPT = "/demo/directive.sql";

    @Inject
    @ConfigProperty(name = "yiyun.demo.accounts")
    private Optional<Path> accounts;

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    public DemoDirectives() {
        this.accounts = Optional.empty();
    }

    /** Outside a container. */
    DemoDirectives(EntityManager entities) {
        this();
        this.entities = entities;
    }

    @PostConstruct
    void start() {
        accounts.ifPresent(file -> load());
    }

    /** Nodes that start together do so one after the other. */
    void load() {
        NamedLock.hold(entities, "demo directives");
        entities.createNativeQuery(script()).executeUpdate();
    }

    private static String script() {
        try (var script = DemoDirectives.class.getResourceAsStream(SCRIPT)) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
