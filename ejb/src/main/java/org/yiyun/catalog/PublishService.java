package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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
import org.yiyun.platform.json.Json;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Publishes a version: at once if that takes some seconds, by a job if it takes longer. */
@Stateless
public class PublishService {
    /** Name of the job. */
    public static final String JOB = "catalog-publish";
    /** Members of the job's parameters. */
    static final String LIBRARY = "library";
    static final String VERSION = "version";
    static final String NOTE = "note";
    /** The most differences that a version may have to be published while its publisher waits; a few seconds' work. */
    static final long AT_ONCE = 50_000;

    private final Libraries libraries;
    private final CatalogVersions versions;
    private final VersionService service;
    private final JobService jobs;

    @Inject
    public PublishService(Libraries libraries, CatalogVersions versions, VersionService service, JobService jobs) {
        this.libraries = libraries;
        this.versions = versions;
        this.service = service;
        this.jobs = jobs;
    }

    /** For the proxy. */
    protected PublishService() {
        this(null, null, null, null);
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

    /** The job that is putting a version in force; none if there is none, or the caller may not see it. */
    @Requires(Permission.CATALOG_READ)
    public Optional<JobView> underWay(String key, int number) {
        return jobs.underWay(JOB, job(key, number));
    }

    private static String job(String key, int number) {
        return key + "/" + number;
    }
}
