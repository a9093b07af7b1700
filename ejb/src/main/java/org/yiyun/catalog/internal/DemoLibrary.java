package org.yiyun.catalog.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyun.catalog.ImportMode;
import org.yiyun.catalog.engine.EntryContent;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.text.Pinyin;
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
        ResourceText.read(ROWS).lines().map(line -> line.split(",")).forEach(row -> add(library.definition(), version, row));
        version.count(versions.count(version), 0);
        version.submit(PREPARER, now);
        version.decide(true, "同意", null, APPROVER, now);
        Instant at = library.nextInstant(now);
        version.publish(APPROVER, at);
        library.published(version.number(), publication.publish(library, version, at), APPROVER, at);
        versions.flush();
    }

    private void add(LibraryDefinition definition, CatalogVersion version, String[] row) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(definition.codeField(), row[0]);
        values.put(definition.nameField(), row[1]);
        values.put("opsp_dise_majcls_code", row[2]);
        EntryContent content = new EntryContent(values);
        ByteBuffer fingerprint = ByteBuffer.wrap(content.fingerprint(definition));
        em.createNativeQuery("""
                insert into catalog_draft (version_id, code, kind, name, parent, initials, content, fingerprint)
                values (:version, :code, 'ADDED', :name, nullif(:parent, :code), :initials, cast(:content as json), cast(:fingerprint as uuid))""")
                .setParameter("version", version.id())
                .setParameter("code", row[0])
                .setParameter("name", row[1])
                .setParameter("parent", row[2])
                .setParameter("initials", Pinyin.initials(row[1]))
                .setParameter("content", EntryJson.write(values))
                .setParameter("fingerprint", new UUID(fingerprint.getLong(), fingerprint.getLong()).toString())
                .executeUpdate();
    }
}
