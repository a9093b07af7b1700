package org.yiyun.job;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.job.internal.JobBell;
import org.yiyun.job.internal.JobRuns;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * Orders, shows and controls long work (REQ of contracts.md §2). A job starts when the transaction that ordered it has
 * committed, and works as the caller who ordered it.
 *
 * <p>Starting asks for a known caller only: the feature that starts the job guards its own use case. Who may not read all
 * jobs sees the own ones; another's job is not found.
 */
@Stateless
public class JobService {
    private final JobRuns runs;
    private final JobBell bell;
    private final BusinessClock clock;

    @Inject
    public JobService(JobRuns runs, JobBell bell, BusinessClock clock) {
        this.runs = runs;
        this.bell = bell;
        this.clock = clock;
    }

    /** For the proxy. */
    protected JobService() {
        this(new JobRuns(), new JobBell(), new BusinessClock());
    }

    @Requires
    public UUID start(String name, JsonObject parameters) {
        return start(name, parameters, null);
    }

    /**
     * Orders a job.
     *
     * @param name of a job definition ({@code META-INF/batch-jobs/<name>.xml}) or of an {@link ItemWork}
     * @param key  while a job of the same name and key is under way, there is no second; null never collides
     * @throws BusinessException JOB_ALREADY_RUNNING with the id of that job
     */
    @Requires
    public UUID start(String name, JsonObject parameters, @Nullable String key) {
        // asked first, because the insert would wait for the other one's running step
        if (key != null && runs.active(name, key).isPresent()) {
            throw alreadyRunning(name, key);
        }
        var id = UUID.randomUUID();
        if (!runs.insert(id, name, parameters, key, false, Callers.current(), clock.now())) {
            throw alreadyRunning(name, key);
        }
        bell.ring();
        return id;
    }

    /** Orders a job unless one has ever been ordered this way with that name and key, or is under way: for schedules. */
    @Requires
    public Optional<UUID> startOnce(String name, JsonObject parameters, String key) {
        var id = UUID.randomUUID();
        if (!runs.insert(id, name, parameters, key, true, Callers.current(), clock.now())) {
            return Optional.empty();
        }
        bell.ring();
        return Optional.of(id);
    }

    @Requires
    public JobView get(UUID id) {
        return runs.find(id, Callers.current()).orElseThrow(() -> BusinessException.notFound("job", id));
    }

    /** Where jobs stand, whoever ordered them: for the feature whose they are, which guards who may see them. */
    @Requires
    public Map<UUID, JobStatus> statuses(Collection<UUID> ids) {
        return runs.statuses(ids);
    }

    /** The job of that name and key that waits or runs; none if there is none, or the caller may not see it. */
    @Requires
    public Optional<JobView> underWay(String name, String key) {
        return runs.active(name, key).flatMap(id -> runs.find(id, Callers.current()));
    }

    /** Newest first. */
    @Requires
    public Page<JobView> list(JobFilter filter, PageRequest request) {
        return runs.list(filter, request, Callers.current());
    }

    /**
     * Stops a job: at once if it waits, at its next checkpoint if it runs.
     *
     * @throws BusinessException JOB_STATE if it has ended
     */
    @Requires
    public JobView stop(UUID id) {
        var job = controlled(id);
        if (!runs.stopQueued(id, clock.now()) && !runs.requestStop(id)) {
            throw wrongState(job);
        }
        bell.ring();
        return get(id);
    }

    /**
     * Lets a stopped or failed job go on from where it was.
     *
     * @throws BusinessException JOB_STATE if it is neither, JOB_ALREADY_RUNNING if another of its key is under way
     */
    @Requires
    public JobView restart(UUID id) {
        var job = controlled(id);
        if (!job.status().isRestartable()) {
            throw wrongState(job);
        }
        if (job.key() != null && runs.active(job.name(), job.key()).isPresent()) {
            throw alreadyRunning(job.name(), job.key());
        }
        if (!runs.requeue(id, clock.now())) {
            throw wrongState(job);
        }
        bell.ring();
        return get(id);
    }

    private JobView controlled(UUID id) {
        var job = get(id);
        if (!job.controllable()) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", Permission.JOB_CONTROL.name()));
        }
        return job;
    }

    private static BusinessException wrongState(JobView job) {
        return new BusinessException(ProblemType.JOB_STATE, Map.of("id", job.id(), "status", job.status()));
    }

    private BusinessException alreadyRunning(String name, @Nullable String key) {
        var other = key == null ? Optional.<UUID>empty() : runs.active(name, key);
        return new BusinessException(ProblemType.JOB_ALREADY_RUNNING,
                Map.of("name", name, "key", String.valueOf(key), "id", other.map(UUID::toString).orElse("")));
    }
}
