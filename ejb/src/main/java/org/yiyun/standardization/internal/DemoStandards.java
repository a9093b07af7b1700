package org.yiyun.standardization.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyun.platform.database.DemoScript;

/** What some institutions have done about codes, for a demonstration, where nobody has done anything. */
@Singleton
@Startup
@DependsOn("DemoOrganisations")
public class DemoStandards {
    @Inject
    @ConfigProperty(name = "yiyun.demo.accounts")
    private Optional<Path> accounts;

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    public DemoStandards() {
        this.accounts = Optional.empty();
    }

    /** Outside a container. */
    DemoStandards(EntityManager entities) {
        this();
        this.entities = entities;
    }

    @PostConstruct
    void start() {
        accounts.ifPresent(file -> load());
    }

    void load() {
        DemoScript.run(entities, "/demo/standardization.sql");
    }
}
