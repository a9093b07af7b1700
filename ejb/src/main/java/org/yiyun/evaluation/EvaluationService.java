package org.yiyun.evaluation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.jboss.ejb3.annotation.TransactionTimeout;
import org.yiyun.evaluation.internal.Corrections;
import org.yiyun.evaluation.internal.EvaluationDesk;
import org.yiyun.evaluation.internal.EvaluationReading;
import org.yiyun.evaluation.internal.ObjectionDesk;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * Evaluates institutions period by period (REQ-CMPL-07). Periods are named as in {@link EvaluationPeriod}; one that the caller may see
 * nothing of is NOT_FOUND.
 */
@Stateless
public class EvaluationService {
    private final EvaluationDesk desk;
    private final ObjectionDesk objections;
    private final Corrections corrections;
    private final EvaluationReading reading;

    @Inject
    public EvaluationService(EvaluationDesk desk, ObjectionDesk objections, Corrections corrections, EvaluationReading reading) {
        this.desk = desk;
        this.objections = objections;
        this.corrections = corrections;
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public EvaluationService() {
        this(null, null, null, null);
    }

    /**
     * Opens the evaluation of a period for all institutions whose agreement is in force, with the figures that are known.
     *
     * @throws BusinessException INVALID for what is no period, one that is not over, or one for which no criteria were approved;
     *     ALREADY_EXISTS; FORBIDDEN for who sees a part of the city only
     */
    @Requires(Permission.EVALUATION_EDIT)
    @TransactionTimeout(value = 30, unit = TimeUnit.MINUTES)
    public EvaluationView open(OpenEvaluation request) {
        var caller = Callers.current();
        return reading.round(desk.open(request.period(), caller).period().name(), caller);
    }

    private EvaluationView round(String period) {
        return reading.round(period, Callers.current());
    }

    /**
     * Works the figures out anew, as of now; what people entered stays.
     *
     * @throws BusinessException NOT_FOUND, EVALUATION_STATE unless it is open, FORBIDDEN as for {@link #open}
     */
    @Requires(Permission.EVALUATION_EDIT)
    @TransactionTimeout(value = 30, unit = TimeUnit.MINUTES)
    public EvaluationView refresh(String period) {
        desk.refresh(period, Callers.current());
        return round(period);
    }

    /**
     * Enters points for one criterion of one institution.
     *
     * @throws BusinessException NOT_FOUND, EVALUATION_STATE unless it is open, INVALID for a criterion that is none of the version's
     */
    @Requires(Permission.EVALUATION_EDIT)
    public ResultView score(String period, String institution, EnterScore entered) {
        var caller = Callers.current();
        return reading.view(desk.score(period, institution, entered, caller), caller);
    }

    /**
     * Shows each institution its result and tells it; from now on nothing changes but by an objection.
     *
     * @throws BusinessException NOT_FOUND, EVALUATION_STATE, INVALID while points are missing, FORBIDDEN as for {@link #open}
     */
    @Requires(Permission.EVALUATION_EDIT)
    public EvaluationView announce(String period) {
        desk.announce(period, Callers.current());
        return round(period);
    }

    /**
     * Objects in the name of the caller's institution. Staff with the permission record what an institution without a program of its
     * own said.
     *
     * @throws BusinessException NOT_FOUND for another's result, EVALUATION_STATE unless it was announced and is not published, INVALID
     *     after the limit, while an earlier objection waits, and for a criterion that is none
     */
    @Requires(Permission.EVALUATION_OBJECT)
    public ResultView object(String period, String institution, RaiseObjection raised) {
        var caller = Callers.current();
        return reading.view(objections.raise(period, institution, raised, caller), caller);
    }

    /**
     * Answers an objection; accepting it changes points.
     *
     * @throws BusinessException NOT_FOUND also for one that was answered, EVALUATION_STATE, SAME_PERSON for who announced the evaluation,
     *     gave points of this result or raised the objection, INVALID without criterion or points where they are needed
     */
    @Requires(Permission.EVALUATION_APPROVE)
    public ResultView decide(String period, String institution, int number, DecideObjection word) {
        var caller = Callers.current();
        return reading.view(objections.decide(period, institution, number, word, caller), caller);
    }

    /**
     * Makes it final.
     *
     * @throws BusinessException NOT_FOUND, EVALUATION_STATE, SAME_PERSON for who announced it, INVALID before the limit for objections
     *     and while one waits, FORBIDDEN as for {@link #open}
     */
    @Requires(Permission.EVALUATION_APPROVE)
    public EvaluationView publish(String period) {
        desk.publish(period, Callers.current());
        return round(period);
    }

    /**
     * Urges an institution to correct something (督促整改): a task of the caller's for a member of staff, who follows it up.
     *
     * @throws BusinessException NOT_FOUND, EVALUATION_STATE unless it is published, INVALID for a grade that asks for no correction and
     *     for what a task may not be, FORBIDDEN without TASK_ASSIGN
     */
    @Requires(Permission.EVALUATION_APPROVE)
    public ResultView urge(String period, String institution, UrgeCorrection request) {
        var caller = Callers.current();
        return reading.view(corrections.urge(period, institution, request, caller), caller);
    }
}
