package org.yiyun.catalog.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.yiyun.catalog.ImportMode;
import org.yiyun.catalog.engine.EntryContent;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.text.ResourceText;

/** A first version of the outpatient chronic diseases for a demonstration, where there is none. */
@Singleton
@Startup
@DependsOn("ShippedLibraries")
public class DemoLibrary {
    private static final String LIBRARY = "OUTPATIENT_CHRONIC";
    private static final String ROWS = "/demo/library.csv";
    private static final String PREPARER = "analyst";
    private static final String APPROVER = "bureau";

    @Inject
    @ConfigProperty(name = "yiyun.demo.accounts")
    private Optional<Path> accounts = Optional.empty();

    private final EntityManager em;
    private final Libraries libraries;
    private final CatalogVersions versions;
    private final Publication publication;
    private final BusinessClock clock;

    @Inject
    public DemoLibrary(EntityManager em, Libraries libraries, CatalogVersions versions, Publication publication, BusinessClock clock) {
        this.em = em;
        this.libraries = libraries;
        this.versions = versions;
        this.publication = publication;
        this.clock = clock;
    }

    /** For the container. */
    protected DemoLibrary() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void start() {
        accounts.ifPresent(file -> load());
    }

    /** Nodes that start together do so one after the other. */
    void load() {
        NamedLock.hold(em, "demo library");
        Library library = libraries.lock(LIBRARY);
        if (versions.nextNumber(library) > 1) {
            return;
        }
        Instant now = clock.now();
        CatalogVersion version = new CatalogVersion(
                library, 1, ImportMode.FULL, "门诊慢特病病种（演示）", LocalDate.of(2026, 1, 1), "演示数据", PREPARER, now);
        versions.add(version);
        draft(library, version);
        version.count(versions.count(version), 0);
        version.submit(PREPARER, now);
        version.decide(true, "同意", null, APPROVER, now);
        Instant at = library.nextInstant(now);
        version.publish(APPROVER, at);
        library.published(version.number(), publication.publish(library, version, at), APPROVER, at);
        versions.flush();
    }

    /** As an import brings rows in. */
    private void draft(Library library, CatalogVersion version) {
        em.unwrap(Session.class).doWork(connection -> {
            var staging = new Staging(connection);
            try (var sink = staging.open()) {
                var rows = new StagedRows(library.definition());
                ResourceText.read(ROWS).lines().forEach(line -> rows.add("", 1, content(library.definition(), line.split(","))));
                sink.write(rows.rows());
                sink.end();
            }
            staging.differ(library, version, true);
        });
    }

    private static EntryContent content(LibraryDefinition definition, String[] row) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(definition.codeField(), row[0]);
        values.put(definition.nameField(), row[1]);
        values.put("opsp_dise_majcls_code", row[2]);
        return new EntryContent(values);
    }
}
