package org.yiyun.chronic.internal;

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

/** Registrations of invented people for a demonstration, where there are none: one that waits, one that holds, one that was refused. */
@Singleton
@Startup
public class DemoChronic {
    @Inject
    @ConfigProperty(name = "yiyun.demo.accounts")
    private Optional<Path> accounts;

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    public DemoChronic() {
        this.accounts = Optional.empty();
    }

    /** Outside a container. */
    DemoChronic(EntityManager entities) {
        this();
        this.entities = entities;
    }

    @PostConstruct
    void start() {
        accounts.ifPresent(file -> load());
    }

    void load() {
        DemoScript.run(entities, "/demo/chronic.sql");
    }
}
