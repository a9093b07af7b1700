package org.yiyun.publicity.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyun.platform.database.DemoScript;

/** A campaign for a demonstration, where there is none. */
@Singleton
@Startup
public class DemoPublicity {
    @Inject
    @ConfigProperty(name = "yiyun.demo.accounts")
    private Optional<Path> accounts;

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    public DemoPublicity() {
        this.accounts = Optional.empty();
    }

    /** Outside a container. */
    DemoPublicity(EntityManager entities) {
        this();
        this.entities = entities;
    }

    @PostConstruct
    void start() {
        accounts.ifPresent(file -> load());
    }

    void load() {
        DemoScript.run(entities, "/demo/publicity.sql");
    }
}
