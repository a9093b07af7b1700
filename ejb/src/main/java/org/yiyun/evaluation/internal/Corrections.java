package org.yiyun.evaluation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.evaluation.CorrectionView;
import org.yiyun.evaluation.EvaluationStatus;
import org.yiyun.evaluation.InstitutionOutcome;
import org.yiyun.evaluation.UrgeCorrection;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.task.AssignTask;
import org.yiyun.task.TaskQueries;
import org.yiyun.task.TaskService;

/** Urges institutions whose grade asks for it to correct what is wrong (督促整改): each time a task that somebody follows up. */
@ApplicationScoped
public class Corrections {
    private static final Caller SYSTEM = Caller.system("evaluation");

    private final Evaluations evaluations;
    private final EvaluationDesk desk;
    private final EvaluationNotices notices;
    private final TaskService tasks;
    private final TaskQueries taskQueries;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public Corrections(
            Evaluations evaluations, EvaluationDesk desk, EvaluationNotices notices, TaskService tasks, TaskQueries taskQueries,
            AuditService audit, BusinessClock clock) {
        this.evaluations = evaluations;
        this.desk = desk;
        this.notices = notices;
        this.tasks = tasks;
        this.taskQueries = taskQueries;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected Corrections() {
        this(null, null, null, null, null, null, null);
    }

    public InstitutionResult urge(String period, String institution, UrgeCorrection request, Caller caller) {
        desk.inStatus(period, EvaluationStatus.PUBLISHED);
        var result = evaluations.result(period, institution, new ResultSight(caller.scope()));
        if (result.outcome() != InstitutionOutcome.CORRECT) {
            throw BusinessException.invalid("", "field.evaluation-outcome", Map.of("grade", String.valueOf(result.grade())));
        }
        String title = Texts.get(Texts.CHINESE, "evaluation.task.title", Map.of("name", result.name(), "period", period));
        var task = tasks.assign(new AssignTask(
                title, request.text(), request.owner(), null, null, null, null, request.workingDays(), null, true, null, null));
        var correction = new UrgedCorrection(
                result, evaluations.corrections(result).size() + 1, task.number(), caller.name(), clock.now());
        evaluations.add(correction);
        evaluations.flush();
        notices.urged(result, correction);
        audit.record("evaluation.urge", "evaluation-result", period + " " + institution, Map.of("task", task.number()));
        return result;
    }

    /** As they stand, in the name of the feature: who follows a result up need not see its tasks. */
    List<CorrectionView> of(InstitutionResult result) {
        return evaluations.corrections(result).stream()
                .map(correction -> correction.view(Callers.callAs(SYSTEM, () -> taskQueries.get(correction.task()))))
                .toList();
    }
}
