package org.yiyun.evaluation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiyun.audit.AuditService;
import org.yiyun.evaluation.CriteriaStatus;
import org.yiyun.evaluation.CriteriaView;
import org.yiyun.evaluation.EvaluationPeriod;
import org.yiyun.evaluation.EvaluationStatus;
import org.yiyun.evaluation.EvaluationView.GradeCount;
import org.yiyun.evaluation.EvaluationView;
import org.yiyun.evaluation.FigureSource;
import org.yiyun.evaluation.InstitutionOutcome;
import org.yiyun.evaluation.PeriodResult;
import org.yiyun.evaluation.ResultFilter;
import org.yiyun.evaluation.ResultRow;
import org.yiyun.evaluation.ResultView;
import org.yiyun.evaluation.internal.Evaluations.GradeSums;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;

/** Reads evaluations, each time through the sight of the caller. */
@ApplicationScoped
public class EvaluationReading {
    private final Evaluations evaluations;
    private final Corrections corrections;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public EvaluationReading(Evaluations evaluations, Corrections corrections, AuditService audit, BusinessClock clock) {
        this.evaluations = evaluations;
        this.corrections = corrections;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected EvaluationReading() {
        this(null, null, null, null);
    }

    public List<CriteriaView> criteria(Caller caller) {
        return evaluations.criteria().stream().map(EvaluationCriteria::view).filter(one -> isShown(one, caller)).toList();
    }

    public CriteriaView criteria(int number, Caller caller) {
        return Optional.of(evaluations.criteria(number, LockModeType.NONE).view())
                .filter(one -> isShown(one, caller))
                .orElseThrow(() -> BusinessException.notFound("evaluation-criteria", number));
    }

    /** Institutions see what they are measured by, and no drafts. */
    private static boolean isShown(CriteriaView criteria, Caller caller) {
        return isStaff(caller) || criteria.status() == CriteriaStatus.APPROVED;
    }

    public List<EvaluationView> rounds(Caller caller) {
        return evaluations.rounds(new ResultSight(caller.scope())).stream().map(round -> view(round, caller)).toList();
    }

    /** An evaluation of which the caller may see no result is not there. */
    public EvaluationView round(String period, Caller caller) {
        return evaluations.find(period).map(round -> view(round, caller)).filter(view -> view.institutions() > 0)
                .orElseThrow(() -> notFound(period));
    }

    private EvaluationRound find(String period, Caller caller) {
        return evaluations.find(period)
                .filter(round -> !evaluations.sums(round, new ResultSight(caller.scope())).isEmpty())
                .orElseThrow(() -> notFound(period));
    }

    private static BusinessException notFound(String period) {
        return BusinessException.notFound("evaluation", period);
    }

    private EvaluationView view(EvaluationRound round, Caller caller) {
        var sums = evaluations.sums(round, new ResultSight(caller.scope()));
        var grades = round.criteria().bands().stream()
                .map(band -> new GradeCount(
                        band.grade(), band.outcome(), sums.stream().filter(sum -> band.grade().equals(sum.grade())).mapToLong(GradeSums::results).sum()))
                .toList();
        boolean staff = isStaff(caller);
        var period = round.period();
        return new EvaluationView(
                period.name(), round.status(), round.criteria().number(), period.first(), period.next().minusDays(1), round.figuresAt(),
                staff ? round.announcedBy() : null, round.announcedAt(), round.objectionsUntil(), staff ? round.publishedBy() : null,
                round.publishedAt(), sums.stream().mapToLong(GradeSums::results).sum(),
                sums.stream().mapToLong(GradeSums::incomplete).sum(), sums.stream().mapToLong(GradeSums::objections).sum(), grades,
                round.version());
    }

    public List<ResultRow> rows(String period, ResultFilter filter, int offset, int limit, Caller caller) {
        return evaluations.rows(find(period, caller), filter, new ResultSight(caller.scope()), offset, limit).stream()
                .map(InstitutionResult::row).toList();
    }

    public Page<ResultRow> page(String period, ResultFilter filter, PageRequest request, Caller caller) {
        var round = find(period, caller);
        var sight = new ResultSight(caller.scope());
        var found = evaluations.after(round, filter, sight, Cursor.parse(request.cursor(), 2), request.limit() + 1);
        return Page.of(found, request, evaluations.count(round, filter, sight), EvaluationReading::place).map(InstitutionResult::row);
    }

    /** Results without a total are the last. */
    private static Cursor place(InstitutionResult result) {
        return Cursor.of(result.total() == null ? "-1" : result.total().toPlainString(), result.institution());
    }

    public long count(String period, ResultFilter filter, Caller caller) {
        return evaluations.count(find(period, caller), filter, new ResultSight(caller.scope()));
    }

    /** Whole results: the file has the points of each criterion. */
    public List<ResultView> export(String period, ResultFilter filter, Caller caller) {
        var round = find(period, caller);
        var found = evaluations.rows(round, filter, new ResultSight(caller.scope()), 0, Integer.MAX_VALUE).stream()
                .map(result -> view(result, caller)).toList();
        audit.record("evaluation.export", EvaluationDesk.SUBJECT, period, Map.of("rows", found.size()));
        return found;
    }

    public ResultView result(String period, String institution, Caller caller) {
        return view(evaluations.result(period, institution, new ResultSight(caller.scope())), caller);
    }

    public ResultView view(InstitutionResult result, Caller caller) {
        var round = result.round();
        var criteria = result.criteria();
        boolean staff = isStaff(caller);
        boolean objectable = caller.may(Permission.EVALUATION_OBJECT) && round.takesObjections(clock.now())
                && result.openObjections() == 0;
        // nobody is urged before the publication, nor for another outcome: files of thousands of results need not ask
        boolean toCorrect = staff && round.status() == EvaluationStatus.PUBLISHED && result.outcome() == InstitutionOutcome.CORRECT;
        boolean urgeable = toCorrect && caller.may(Permission.EVALUATION_APPROVE) && caller.may(Permission.TASK_ASSIGN);
        return new ResultView(
                round.period().name(), round.status(), result.institution(), result.name(), result.total(), result.grade(),
                result.outcome(), result.scores().stream().map(score -> score.view(criteria.get(score.criterion()), staff)).toList(),
                result.objections().stream().map(objection -> objection.view(staff)).toList(),
                toCorrect ? corrections.of(result) : List.of(), objectable, round.objectionsUntil(), urgeable, result.version());
    }

    /** Institutions learn what was decided and why, not by whom. */
    private static boolean isStaff(Caller caller) {
        return caller.scope().institution() == null;
    }

    public List<PeriodResult> published(String institution, Caller caller) {
        return evaluations.published(institution, new ResultSight(caller.scope())).stream()
                .map(result -> new PeriodResult(
                        result.round().period().name(), result.total(), result.grade(), result.outcome()))
                .toList();
    }

    /** The period of a result in sight, and the criterion that is asked for. */
    Behind behind(String period, String institution, String criterion, Caller caller) {
        var result = evaluations.result(period, institution, new ResultSight(caller.scope()));
        var found = result.round().criteria().criterion(criterion)
                .orElseThrow(() -> BusinessException.notFound("evaluation-criterion", criterion));
        return new Behind(result.round().period(), found.source());
    }

    /** What a figure was counted over. */
    record Behind(EvaluationPeriod period, FigureSource source) {}
}
