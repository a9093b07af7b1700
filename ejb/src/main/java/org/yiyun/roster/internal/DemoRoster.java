package org.yiyun.roster.internal;

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

/** Published rosters of the next sixty days for a demonstration, beside its accounts. Any number of times, on any node. */
@Singleton
@Startup
public class DemoRoster {
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

    /** Adds the days that are missing. */
    void load() {
        DemoScript.run(entities, "/demo/roster.sql");
    }
}
