package org.yiyun.sla;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyun.job.JobService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.sla.internal.SlaStore;
import org.yiyun.sla.internal.SlaTrials;

/** Tries drafts of limits on what has been (试运行), before they may be approved. */
@Stateless
public class SlaTrialService {
    /** Name of the job. */
    public static final String JOB = "sla-trial";

    private static final int MOST_YEARS = 2;

    private SlaStore store;
    private SlaTrials trials;
    private JobService jobs;
    private AuditTrail audit;
    private BusinessClock clock;

    public SlaTrialService() {}

    @Inject
    public SlaTrialService(SlaStore store, SlaTrials trials, JobService jobs, AuditTrail audit, BusinessClock clock) {
        this.store = store;
        this.trials = trials;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Orders a trial.
     *
     * @return its id, which is that of the job
     * @throws BusinessException NOT_FOUND without such a version, CONFLICT if it is no draft any more, INVALID for a period
     *     that ends in the future, before it begins, or after more than two years; JOB_ALREADY_RUNNING while the draft is
     *     being tried
     */
    @Requires({Permission.SLA_EDIT, Permission.SLA_PUBLISH})
    public UUID order(String id, int version, OrderTrial order) {
        check(order);
        var draft = store.version(id, version);
        if (!draft.status().equals("DRAFT")) {
            throw new BusinessException(ProblemType.CONFLICT);
        }
        var trial = jobs.start(JOB, Json.createObjectBuilder()
                .add("rule", id).add("version", version).add("from", order.from().toString()).add("to", order.to().toString())
                .build(), id + "/" + version);
        trials.insert(trial, draft.rule(), order.from(), order.to(), Callers.current().name(), clock.now());
        audit.record("sla-rule.try", "sla-rule", id, Map.of("version", version, "from", order.from(), "to", order.to()));
        return trial;
    }

    private void check(OrderTrial order) {
        if (order.to().isAfter(clock.today())) {
            throw BusinessException.invalid("to", "field.future", Map.of());
        }
        if (order.from().isAfter(order.to()) || order.from().isBefore(order.to().minusYears(MOST_YEARS))) {
            throw BusinessException.invalid("from", "field.trial-period", Map.of("years", MOST_YEARS));
        }
    }

    /** The trials of a version of a rule that the caller may see, the newest first. */
    @Requires(Permission.SLA_READ)
    public List<TrialView> trials(String id, int version) {
        return trials.of(id, version).stream().filter(SlaTrialService::isShown).toList();
    }

    /** @throws BusinessException NOT_FOUND without such a trial, or for a caller who may not see it */
    @Requires(Permission.SLA_READ)
    public TrialView get(UUID id) {
        return trials.find(id).filter(SlaTrialService::isShown).orElseThrow(() -> BusinessException.notFound("sla-trial", id));
    }

    /** A trial names tickets of everybody within its orderer's scope: it is for the orderer and those who see all tickets. */
    private static boolean isShown(TrialView trial) {
        var caller = Callers.current();
        return caller.scope().isAll() || trial.requestedBy().equals(caller.name());
    }

    /**
     * The subjects that would have fared otherwise, in the order in which they began.
     *
     * @param effects none for all
     */
    @Requires(Permission.SLA_READ)
    public Page<TrialDifference> differences(UUID id, Set<TrialEffect> effects, PageRequest request) {
        get(id);
        var cursor = Cursor.parse(request.cursor(), 1);
        var found = trials.differences(id, effects, cursor == null ? 0 : cursor.get(0, Long::valueOf), request.limit() + 1);
        return Page.of(found, request, trials.count(id, effects), difference -> Cursor.of(difference.number()));
    }
}
