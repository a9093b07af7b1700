package org.yiyun.dispatch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyun.dispatch.internal.DryRuns;
import org.yiyun.dispatch.internal.RuleSets;
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

/** Replays drafts over what has been (试派), before they may be published. */
@Stateless
public class DryRunService {
    /** Name of the job. */
    public static final String JOB = "dispatch-dry-run";

    private static final int MOST_YEARS = 1;

    private RuleSets ruleSets;
    private DryRuns dryRuns;
    private JobService jobs;
    private AuditTrail audit;
    private BusinessClock clock;

    public DryRunService() {}

    @Inject
    public DryRunService(RuleSets ruleSets, DryRuns dryRuns, JobService jobs, AuditTrail audit, BusinessClock clock) {
        this.ruleSets = ruleSets;
        this.dryRuns = dryRuns;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Orders a dry run of a draft, compared with the rules in force today.
     *
     * @return its id, which is that of the job
     * @throws BusinessException NOT_FOUND without such a version, CONFLICT if it is no draft any more or nothing is in force, INVALID
     *     for a period that ends in the future, before it begins, or after more than a year; JOB_ALREADY_RUNNING while the draft is
     *     being tried
     */
    @Requires({Permission.DISPATCH_EDIT, Permission.DISPATCH_PUBLISH})
    public UUID order(int version, OrderDryRun order) {
        check(order);
        var draft = ruleSets.get(version);
        if (draft.status() != RuleSetStatus.DRAFT) {
            throw new BusinessException(ProblemType.CONFLICT);
        }
        int base = ruleSets.inForce(clock.today()).map(RuleSetView::version).orElseThrow(() -> new BusinessException(ProblemType.CONFLICT));
        var run = jobs.start(JOB, Json.createObjectBuilder()
                .add("version", version).add("from", order.from().toString()).add("to", order.to().toString())
                .build(), String.valueOf(version));
        dryRuns.insert(run, draft, base, order, Callers.current().name(), clock.now());
        audit.record("dispatch-rules.try", "dispatch-rules", String.valueOf(version), Map.of("from", order.from(), "to", order.to()));
        return run;
    }

    private void check(OrderDryRun order) {
        if (order.to().isAfter(clock.today())) {
            throw BusinessException.invalid("to", "field.future", Map.of());
        }
        if (order.from().isAfter(order.to()) || order.from().isBefore(order.to().minusYears(MOST_YEARS))) {
            throw BusinessException.invalid("from", "field.trial-period", Map.of("years", MOST_YEARS));
        }
    }

    /** Those of a version that the caller may see, the newest first. */
    @Requires(Permission.DISPATCH_READ)
    public List<DryRunView> of(int version) {
        return dryRuns.of(version).stream().filter(DryRunService::isShown).toList();
    }

    /** @throws BusinessException NOT_FOUND without such a run, or for a caller who may not see it */
    @Requires(Permission.DISPATCH_READ)
    public DryRunView get(UUID id) {
        return dryRuns.find(id).filter(DryRunService::isShown).orElseThrow(() -> BusinessException.notFound("dispatch-dry-run", id));
    }

    /** A run names tickets of everybody within its orderer's scope: it is for the orderer and those who see all tickets. */
    private static boolean isShown(DryRunView run) {
        var caller = Callers.current();
        return caller.scope().isAll() || run.requestedBy().equals(caller.name());
    }

    /**
     * The tickets for which the draft would have chosen otherwise, in the order in which they were opened.
     *
     * @param effects none for all
     */
    @Requires(Permission.DISPATCH_READ)
    public Page<DryRunDifference> differences(UUID id, Set<DryRunEffect> effects, PageRequest request) {
        get(id);
        var cursor = Cursor.parse(request.cursor(), 1);
        var found = dryRuns.differences(id, effects, cursor == null ? 0 : cursor.get(0, Long::valueOf), request.limit() + 1);
        return Page.of(found, request, dryRuns.count(id, effects), difference -> Cursor.of(difference.number()));
    }
}
