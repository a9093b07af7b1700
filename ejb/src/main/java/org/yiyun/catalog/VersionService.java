package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.jboss.ejb3.annotation.TransactionTimeout;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.internal.CatalogVersion;
import org.yiyun.catalog.internal.CatalogVersions;
import org.yiyun.catalog.internal.CodeSources;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.internal.Library;
import org.yiyun.catalog.internal.Publication;
import org.yiyun.catalog.internal.VersionImpact;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** A version's way from the draft to publication. One person prepares, another approves and publishes. */
@Stateless
public class VersionService {
    private final Libraries libraries;
    private final CatalogVersions versions;
    private final Publication publication;
    private final VersionImpact impact;
    private final CodeSources sources;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public VersionService(
            Libraries libraries, CatalogVersions versions, Publication publication, VersionImpact impact, CodeSources sources,
            Outbox outbox, AuditTrail audit, BusinessClock clock) {
        this.libraries = libraries;
        this.versions = versions;
        this.publication = publication;
        this.impact = impact;
        this.sources = sources;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected VersionService() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Drafts the end of an entry and of everything below it, from a day on and for good: what is planned for later ends too.
     *
     * @throws BusinessException NOT_FOUND without such a library, INVALID if nothing in force or planned is below
     */
    @Requires(Permission.CATALOG_EDIT)
    public VersionView stop(String key, StopEntries order) {
        Library library = libraries.lock(key);
        CatalogVersion version = new CatalogVersion(
                library, versions.nextNumber(library), ImportMode.DELTA, order.label(), order.effectiveOn(), order.reason(),
                Callers.current().name(), clock.now());
        versions.add(version);
        version.endingAll(publication.stop(library, version, order.under().strip()));
        version.count(versions.count(version), 0);
        if (version.differences() == 0) {
            throw BusinessException.invalid("under", "field.catalog.under", Map.of("under", order.under(), "date", order.effectiveOn()));
        }
        versions.flush();
        audit.record("catalog.stop", "library", key, Map.of(
                "version", version.number(), "under", order.under(), "from", order.effectiveOn(), "entries", version.differences(),
                "planned", version.planned(), "reason", order.reason()));
        return versions.view(library, version);
    }

    /** @throws BusinessException LIBRARY_STATE if it is no draft, LIBRARY_OUTDATED if another version was published meanwhile */
    @Requires(Permission.CATALOG_EDIT)
    public VersionView submit(String key, int number, String note) {
        return submit(key, number, note, null);
    }

    /**
     * As {@link #submit(String, int, String)}.
     *
     * @param edition that the caller saw; null if the state alone shall decide
     * @throws BusinessException also STALE_DATA
     */
    @Requires(Permission.CATALOG_EDIT)
    public VersionView submit(String key, int number, String note, @Nullable Integer edition) {
        return step(key, number, edition, (library, version) -> {
            refuseOutdated(library, version);
            version.submit(Callers.current().name(), clock.now());
            audit.record("catalog.submit", "library", key, Map.of("version", number, "note", note));
        });
    }

    /**
     * Withdraws (作废) a version on which nobody has decided: a wrong file, or a draft whose difference is out of date. It stays to be
     * looked at and is no longer under way.
     *
     * @param edition that the caller saw; null if the state alone shall decide
     * @throws BusinessException LIBRARY_STATE if it is approved or over, STALE_DATA
     */
    @Requires(Permission.CATALOG_EDIT)
    public VersionView withdraw(String key, int number, String why, @Nullable Integer edition) {
        return step(key, number, edition, (library, version) -> {
            version.withdraw(why, Callers.current().name(), clock.now());
            audit.record("catalog.withdraw", "library", key, Map.of("version", number, "note", why));
        });
    }

    /**
     * Approves a version; who uses the codes that it changes is kept with the approval.
     *
     * @throws BusinessException SAME_PERSON for who prepared or submitted it, LIBRARY_STATE if it does not wait, LIBRARY_OUTDATED
     */
    @Requires(Permission.CATALOG_PUBLISH)
    public VersionView approve(String key, int number, String note) {
        return approve(key, number, note, null);
    }

    /**
     * As {@link #approve(String, int, String)}.
     *
     * @param edition that the caller saw; null if the state alone shall decide
     * @throws BusinessException also STALE_DATA
     */
    @Requires(Permission.CATALOG_PUBLISH)
    public VersionView approve(String key, int number, String note, @Nullable Integer edition) {
        return step(key, number, edition, (library, version) -> {
            version.decide(true, note, impact.kept(library, version), Callers.current().name(), clock.now());
            refuseOutdated(library, version);
            audit.record("catalog.approve", "library", key, Map.of("version", number, "note", note));
        });
    }

    /** @throws BusinessException SAME_PERSON for who prepared or submitted it, LIBRARY_STATE if it does not wait */
    @Requires(Permission.CATALOG_PUBLISH)
    public VersionView reject(String key, int number, String note) {
        return reject(key, number, note, null);
    }

    /**
     * As {@link #reject(String, int, String)}.
     *
     * @param edition that the caller saw; null if the state alone shall decide
     * @throws BusinessException also STALE_DATA
     */
    @Requires(Permission.CATALOG_PUBLISH)
    public VersionView reject(String key, int number, String note, @Nullable Integer edition) {
        return step(key, number, edition, (library, version) -> {
            version.decide(false, note, null, Callers.current().name(), clock.now());
            audit.record("catalog.reject", "library", key, Map.of("version", number, "note", note));
        });
    }

    /**
     * Puts an approved version in force from its first day on; every node answers by it from the commit on. A large one keeps its caller
     * waiting: {@link PublishService} makes a job of it.
     *
     * @throws BusinessException LIBRARY_STATE if it is not approved, LIBRARY_OUTDATED if another version was published since its
     *     difference was worked out, SAME_PERSON for who prepared it
     */
    @Requires(Permission.CATALOG_PUBLISH)
    @TransactionTimeout(value = 30, unit = TimeUnit.MINUTES)
    public VersionView publish(String key, int number, String note) {
        return publish(key, number, note, null);
    }

    /**
     * As {@link #publish(String, int, String)}.
     *
     * @param edition that the caller saw; null if the state alone shall decide
     * @throws BusinessException also STALE_DATA
     */
    @Requires(Permission.CATALOG_PUBLISH)
    @TransactionTimeout(value = 30, unit = TimeUnit.MINUTES)
    public VersionView publish(String key, int number, String note, @Nullable Integer edition) {
        return publish(key, number, note, edition, done -> { });
    }

    /**
     * As {@link #publish(String, int, String, Integer)}.
     *
     * @param progress told how many of its differences are in force; they all are, or none, when the transaction ends
     */
    @Requires(Permission.CATALOG_PUBLISH)
    @TransactionTimeout(value = 30, unit = TimeUnit.MINUTES)
    public VersionView publish(String key, int number, String note, @Nullable Integer edition, LongConsumer progress) {
        return step(key, number, edition, (library, version) -> {
            Instant at = library.nextInstant(clock.now());
            String by = Callers.current().name();
            version.publish(by, at);
            refuseOutdated(library, version);
            putInForce(library, version, by, at, progress);
            audit.record("catalog.publish", "library", key, Map.of(
                    "version", number, "from", version.effectiveOn(), "entries", version.differences(), "note", note));
        });
    }

    /**
     * Takes the version published last back: what it found holds again from a day on, as a new version. A large one keeps its caller
     * waiting: {@link PublishService} makes a job of it.
     *
     * @param from the first day, or null for today, or the version's own first day if that is later
     * @throws BusinessException LIBRARY_STATE if it is not published, LIBRARY_OUTDATED if it is not the last, CONFLICT if nothing
     *     would differ, INVALID for a day before its own first one
     */
    @Requires(Permission.CATALOG_PUBLISH)
    @TransactionTimeout(value = 30, unit = TimeUnit.MINUTES)
    public VersionView rollback(String key, int number, @Nullable LocalDate from, String note) {
        return rollback(key, number, from, note, done -> { });
    }

    /**
     * As {@link #rollback(String, int, LocalDate, String)}.
     *
     * @param progress told how many of the new version's differences are in force; they all are, or none, when the transaction ends
     */
    @Requires(Permission.CATALOG_PUBLISH)
    @TransactionTimeout(value = 30, unit = TimeUnit.MINUTES)
    public VersionView rollback(String key, int number, @Nullable LocalDate from, String note, LongConsumer progress) {
        Library library = libraries.lock(key);
        CatalogVersion undone = versions.get(library, number);
        LocalDate first = undone.takenBackFrom(library, from, clock.today());
        String by = Callers.current().name();
        Instant at = library.nextInstant(clock.now());
        CatalogVersion restored = new CatalogVersion(
                library, versions.nextNumber(library), ImportMode.DELTA, note.isBlank() ? "回退版本 " + number : note, first,
                note, by, at).restoring(undone.base());
        versions.add(restored);
        publication.undo(library, restored, undone, undone.publishedAt().minusNanos(1000));
        restored.count(versions.count(restored), 0);
        if (restored.differences() == 0) {
            throw new BusinessException(ProblemType.CONFLICT);
        }
        restored.publishRollback(by, at);
        putInForce(library, restored, by, at, progress);
        audit.record("catalog.rollback", "library", key, Map.of(
                "version", number, "as", restored.number(), "from", restored.effectiveOn(), "entries", restored.differences(), "note", note));
        return versions.view(library, restored);
    }

    /** Takes a version on by one step, while nobody else works on the library's versions. */
    private VersionView step(String key, int number, @Nullable Integer edition, BiConsumer<Library, CatalogVersion> work) {
        Library library = libraries.lock(key);
        CatalogVersion version = versions.get(library, number);
        version.expectEdition(edition);
        work.accept(library, version);
        versions.flush();
        return versions.view(library, version);
    }

    private void putInForce(Library library, CatalogVersion version, String by, Instant at, LongConsumer progress) {
        library.published(version.number(), publication.publish(library, version, at, progress), by, at);
        versions.flush();
        sources.changed(library, version, at);
        outbox.put(LibraryPublished.TYPE, library.key(), new LibraryPublished(
                library.key(), library.definition().nameZh(), version.number(), version.label(), version.effectiveOn(), version.differences()));
    }

    private static void refuseOutdated(Library library, CatalogVersion version) {
        if (version.isOutdated(library)) {
            throw new BusinessException(ProblemType.LIBRARY_OUTDATED, Map.of("version", version.number()));
        }
    }
}
