package org.yiyun.complaint.internal;

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

/** A few complaints, suggestions and praises for a demonstration, where there are none; one is about the engineer. */
@Singleton
@Startup
public class DemoComplaints {
    @Inject
    @ConfigProperty(name = "yiyun.demo.accounts")
    private Optional<Path> accounts;

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    public DemoComplaints() {
        this.accounts = Optional.empty();
    }

    /** Outside a container. */
    DemoComplaints(EntityManager entities) {
        this();
        this.entities = entities;
    }

    @PostConstruct
    void start() {
        accounts.ifPresent(file -> load());
    }

    void load() {
        DemoScript.run(entities, "/demo/complaint.sql");
    }
}
