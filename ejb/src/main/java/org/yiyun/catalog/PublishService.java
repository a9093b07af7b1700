package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.internal.CatalogVersion;
import org.yiyun.catalog.internal.CatalogVersions;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.internal.Library;
import org.yiyun.job.JobService;
import org.yiyun.job.JobView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Publishes a version or takes one back: at once if that takes some seconds, by a job if it takes longer. */
@Stateless
public class PublishService {
    /** Name of the job that publishes. */
    public static final String JOB = "catalog-publish";
    /** Name of the job that takes a version back. */
    public static final String TAKING_BACK = "catalog-rollback";
    /** Members of the jobs' parameters. */
    static final String LIBRARY = "library";
    static final String VERSION = "version";
    static final String NOTE = "note";
    static final String FROM = "from";
    /** The most differences that a version may have to be published while its publisher waits; a few seconds' work. */
    static final long AT_ONCE = 50_000;

    private final Libraries libraries;
    private final CatalogVersions versions;
    private final VersionService service;
    private final JobService jobs;
    private final BusinessClock clock;

    @Inject
    public PublishService(Libraries libraries, CatalogVersions versions, VersionService service, JobService jobs, BusinessClock clock) {
        this.libraries = libraries;
        this.versions = versions;
        this.service = service;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PublishService() {
        this(null, null, null, null, null);
    }

    /**
     * Puts an approved version in force, or orders that. What speaks against it is told at once in both cases; a job looks again.
     *
     * @param edition that the caller saw; null if the state alone shall decide
     * @throws BusinessException as {@link VersionService#publish(String, int, String, Integer)}; JOB_ALREADY_RUNNING if it is under way
     */
    @Requires(Permission.CATALOG_PUBLISH)
    public Publishing publish(String key, int number, String note, @Nullable Integer edition) {
        Library library = libraries.get(key);
        CatalogVersion version = versions.get(library, number);
        if (version.differences() <= AT_ONCE) {
            return new Publishing(service.publish(key, number, note, edition), null);
        }
        version.expectEdition(edition);
        version.expectPublisher(Callers.current().name());
        if (version.isOutdated(library)) {
            throw new BusinessException(ProblemType.LIBRARY_OUTDATED, Map.of("version", number));
        }
        UUID job = jobs.start(
                JOB, Json.createObjectBuilder().add(LIBRARY, key).add(VERSION, number).add(NOTE, note).build(), job(key, number));
        return new Publishing(versions.view(library, version), job);
    }

    /**
     * Takes the version published last back, or orders that. What speaks against it is told at once in both cases, except that nothing
     * would differ, which a job finds out; a job looks at the rest again.
     *
     * @param from the first day, or null for today, or the version's own first day if that is later
     * @return the new version, or the one to be taken back, still in force, while a job works
     * @throws BusinessException as {@link VersionService#rollback(String, int, LocalDate, String)}; JOB_ALREADY_RUNNING if it is under way
     */
    @Requires(Permission.CATALOG_PUBLISH)
    public Publishing rollback(String key, int number, @Nullable LocalDate from, String note) {
        Library library = libraries.get(key);
        CatalogVersion undone = versions.get(library, number);
        if (undone.differences() <= AT_ONCE) {
            return new Publishing(service.rollback(key, number, from, note), null);
        }
        LocalDate first = undone.takenBackFrom(library, from, clock.today());
        UUID job = jobs.start(
                TAKING_BACK,
                Json.createObjectBuilder().add(LIBRARY, key).add(VERSION, number).add(FROM, first.toString()).add(NOTE, note).build(),
                job(key, number));
        return new Publishing(versions.view(library, undone), job);
    }

    /** The job that is putting a version in force or taking it back; none if there is none, or the caller may not see it. */
    @Requires(Permission.CATALOG_READ)
    public Optional<JobView> underWay(String key, int number) {
        return jobs.underWay(JOB, job(key, number)).or(() -> jobs.underWay(TAKING_BACK, job(key, number)));
    }

    private static String job(String key, int number) {
        return key + "/" + number;
    }
}
