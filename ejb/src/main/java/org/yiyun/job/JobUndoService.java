package org.yiyun.job;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yiyun.audit.AuditService;
import org.yiyun.job.internal.JobItems;
import org.yiyun.job.internal.JobRuns;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * Has ended jobs undone, each once, as jobs of their own whose result tells of each item what was taken back and what was not, and why.
 * Who may control a job may have it undone, with the permission that the work asks for besides; it is undone in that caller's name.
 */
@Stateless
public class JobUndoService {
    private final JobService jobs;
    private final JobRuns runs;
    private final JobItems items;
    private final Iterable<JobUndo> undos;
    private final AuditTrail audit;

    @Inject
    public JobUndoService(JobService jobs, JobRuns runs, JobItems items, @Any Instance<JobUndo> undos, AuditService audit) {
        this(jobs, runs, items, (Iterable<JobUndo>) undos, audit);
    }

    /** Outside a container. */
    public JobUndoService(JobService jobs, JobRuns runs, JobItems items, Iterable<JobUndo> undos, AuditTrail audit) {
        this.jobs = jobs;
        this.runs = runs;
        this.items = items;
        this.undos = undos;
        this.audit = audit;
    }

    /** For the proxy. */
    protected JobUndoService() {
        this(null, null, null, List.of(), null);
    }

    /**
     * Orders the undoing.
     *
     * @return the job that undoes
     * @throws BusinessException NOT_FOUND; FORBIDDEN; JOB_STATE for a job that has not ended; RULE_BROKEN for one that cannot be undone or
     *     whose undoing was ordered already
     */
    @Requires
    public JobView undo(UUID id) {
        var job = jobs.get(id);
        if (!job.controllable()) {
            throw forbidden(Permission.JOB_CONTROL);
        }
        var undo = undoOf(job).orElseThrow(() -> refused(job, "field.job-undo.impossible"));
        if (!Callers.current().may(undo.permission())) {
            throw forbidden(undo.permission());
        }
        if (!job.status().isEnded()) {
            throw new BusinessException(ProblemType.JOB_STATE, Map.of("id", job.id(), "status", job.status()));
        }
        var parameters = Json.createObjectBuilder().add(JobUndo.JOB, id.toString()).build();
        var ordered = jobs.startOnce(undo.job(), parameters, id.toString())
                .orElseThrow(() -> refused(job, "field.job-undo.ordered"));
        audit.record("job.undo", "job", id.toString(), Map.of("name", job.name(), "by", ordered));
        return jobs.get(ordered);
    }

    /** Which of these jobs the caller may have undone now. */
    @Requires
    public Set<UUID> undoable(Collection<JobView> among) {
        var caller = Callers.current();
        var candidates = among.stream()
                .filter(job -> job.controllable() && job.status().isEnded())
                .filter(job -> undoOf(job).filter(undo -> caller.may(undo.permission())).isPresent())
                .map(JobView::id)
                .collect(Collectors.toSet());
        var names = all().map(JobUndo::job).toList();
        var ordered = runs.ordered(names, candidates.stream().map(UUID::toString).toList());
        return candidates.stream().filter(id -> !ordered.contains(id.toString())).collect(Collectors.toSet());
    }

    /** What a job has done of its items, the last first. @throws BusinessException NOT_FOUND for a job that the caller may not see */
    @Requires
    public List<String> done(UUID id) {
        return items.done(jobs.get(id).id());
    }

    /** The facts that the item of a job left behind; empty if it was not done, or the caller may not see the job. */
    @Requires
    public Optional<JsonObject> result(UUID id, String item) {
        return items.result(id, item, Callers.current());
    }

    private Optional<JobUndo> undoOf(JobView job) {
        return all().filter(undo -> undo.undoes().equals(job.name()) && undo.canUndo(job.parameters())).findFirst();
    }

    private Stream<JobUndo> all() {
        return StreamSupport.stream(undos.spliterator(), false);
    }

    private static BusinessException forbidden(Permission permission) {
        return new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", permission.name()));
    }

    private static BusinessException refused(JobView job, String key) {
        return new BusinessException(ProblemType.RULE_BROKEN, Map.of("id", job.id()), List.of(new FieldError("job", key)));
    }
}
