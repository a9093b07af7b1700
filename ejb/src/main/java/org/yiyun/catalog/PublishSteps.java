package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.ejb3.annotation.TransactionTimeout;
import org.yiyun.catalog.internal.CatalogVersion;
import org.yiyun.catalog.internal.CatalogVersions;
import org.yiyun.catalog.internal.ImportProgress;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.internal.Library;
import org.yiyun.catalog.internal.Publication;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobToken;
import org.yiyun.platform.json.Json;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * The work of the jobs that publish a large version or take one back. All of it comes into force with one commit, together with the check that the job
 * is still ours; a kill before leaves nothing behind, and the next node begins again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Requires(Permission.CATALOG_PUBLISH)
public class PublishSteps {
    private final Libraries libraries;
    private final CatalogVersions versions;
    private final VersionService service;
    private final Publication publication;
    private final JobProgress progress;
    private final ImportProgress telling;

    @Inject
    public PublishSteps(
            Libraries libraries, CatalogVersions versions, VersionService service, Publication publication, JobProgress progress,
            ImportProgress telling) {
        this.libraries = libraries;
        this.versions = versions;
        this.service = service;
        this.publication = publication;
        this.progress = progress;
        this.telling = telling;
    }

    /** For the proxy. */
    protected PublishSteps() {
        this(null, null, null, null, null, null);
    }

    /**
     * Puts the version in force; nothing if an attempt before has done so.
     *
     * @param stopping asked after every piece
     * @throws ImportStopped if it shall end; then nothing is in force
     * @throws org.yiyun.job.JobLost if the job is no longer ours; then nothing is in force either
     * @throws org.yiyun.platform.problem.BusinessException as {@link VersionService#publish(String, int, String)}
     */
    @TransactionTimeout(value = 30, unit = TimeUnit.MINUTES)
    public void publish(JobToken token, BooleanSupplier stopping) {
        JsonObject order = progress.parameters(token);
        String key = order.getString(PublishService.LIBRARY);
        int number = order.getInt(PublishService.VERSION);
        CatalogVersion version = versions.get(libraries.get(key), number);
        long total = version.differences();
        if (version.status() != VersionStatus.PUBLISHED) {
            service.publish(key, number, order.getString(PublishService.NOTE), null, done -> tell(token, done, total, stopping));
        }
        progress.progress(token, total, total);
        progress.result(token, Json.createObjectBuilder().add(PublishService.VERSION, number).add("entries", total).build());
    }

    /**
     * Takes the version back; nothing if an attempt before has done so.
     *
     * @param stopping asked after every piece
     * @throws ImportStopped if it shall end; then the version is in force as before
     * @throws org.yiyun.job.JobLost if the job is no longer ours; then it is in force as before, too
     * @throws org.yiyun.platform.problem.BusinessException as {@link VersionService#rollback(String, int, LocalDate, String)}
     */
    @TransactionTimeout(value = 30, unit = TimeUnit.MINUTES)
    public void rollback(JobToken token, BooleanSupplier stopping) {
        JsonObject order = progress.parameters(token);
        String key = order.getString(PublishService.LIBRARY);
        int number = order.getInt(PublishService.VERSION);
        Library library = libraries.get(key);
        long expected = versions.get(library, number).differences();
        CatalogVersion restored = versions.takingBack(library, number).orElseGet(() -> {
            LocalDate from = LocalDate.parse(order.getString(PublishService.FROM));
            int made = service.rollback(
                    key, number, from, order.getString(PublishService.NOTE), done -> tell(token, done, expected, stopping)).version();
            return versions.get(library, made);
        });
        long total = restored.differences();
        progress.progress(token, total, total);
        progress.result(token, Json.createObjectBuilder()
                .add(PublishService.VERSION, number).add("restored", restored.number()).add("entries", total).build());
    }

    private void tell(JobToken token, long done, long total, BooleanSupplier stopping) {
        telling.rows(token, done, total);
        if (stopping.getAsBoolean()) {
            throw new ImportStopped(done);
        }
    }

    /** Tells the database's planner of so many new entries. */
    @TransactionTimeout(value = 10, unit = TimeUnit.MINUTES)
    public void measure() {
        publication.measure();
    }
}
