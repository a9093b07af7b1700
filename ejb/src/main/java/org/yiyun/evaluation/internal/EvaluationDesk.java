package org.yiyun.evaluation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiyun.audit.AuditService;
import org.yiyun.evaluation.EnterScore;
import org.yiyun.evaluation.EvaluationPeriod;
import org.yiyun.evaluation.EvaluationStatus;
import org.yiyun.evaluation.FigureSource;
import org.yiyun.evaluation.WeightedCriterion;
import org.yiyun.organisation.InstitutionFilter;
import org.yiyun.organisation.InstitutionStatus;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** How a period is evaluated: opened, scored, announced, published; each step is checked, made and audited in one transaction. */
@ApplicationScoped
public class EvaluationDesk {
    static final String SUBJECT = "evaluation";
    private static final String RESULT = "evaluation-result";
    private static final Caller SYSTEM = Caller.system("evaluation");

    private final Evaluations evaluations;
    private final Figures figures;
    private final OrganisationQueries organisations;
    private final EvaluationRules rules;
    private final EvaluationNotices notices;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public EvaluationDesk(
            Evaluations evaluations, Figures figures, OrganisationQueries organisations, EvaluationRules rules, EvaluationNotices notices,
            AuditService audit, BusinessClock clock) {
        this.evaluations = evaluations;
        this.figures = figures;
        this.organisations = organisations;
        this.rules = rules;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected EvaluationDesk() {
        this(null, null, null, null, null, null, null);
    }

    public EvaluationRound open(String name, Caller caller) {
        caller.refuseNarrowScope();
        EvaluationPeriod period = EvaluationPeriod.parse(name)
                .orElseThrow(() -> BusinessException.invalid("period", "field.evaluation-period", Map.of()));
        if (period.next().isAfter(clock.today())) {
            throw BusinessException.invalid("period", "field.evaluation-over", Map.of("last", period.next().minusDays(1)));
        }
        evaluations.hold();
        if (evaluations.find(period.name()).isPresent()) {
            throw new BusinessException(ProblemType.ALREADY_EXISTS, Map.of("what", SUBJECT, "id", period.name()));
        }
        EvaluationCriteria criteria = evaluations.inForce(period.first())
                .orElseThrow(() -> BusinessException.invalid("period", "field.evaluation-criteria", Map.of("first", period.first())));
        Instant now = clock.now();
        var round = new EvaluationRound(evaluations.nextRound(), period, criteria, caller.name(), now);
        evaluations.add(round);
        var found = figures.of(period, sources(criteria));
        List<InstitutionView> institutions = institutions();
        for (var institution : institutions) {
            var result = new InstitutionResult(evaluations.nextResult(), round, institution, caller.name(), now);
            result.propose(found.apply(institution.code()), caller.name(), now);
            evaluations.add(result);
        }
        evaluations.flush();
        audit.record("evaluation.open", SUBJECT, period.name(),
                Map.of("criteria", criteria.number(), "institutions", institutions.size()));
        return round;
    }

    /** Works the figures out anew; what people entered stays. */
    public EvaluationRound refresh(String name, Caller caller) {
        caller.refuseNarrowScope();
        EvaluationRound round = inStatus(name, EvaluationStatus.OPEN);
        Instant now = clock.now();
        var found = figures.of(round.period(), sources(round.criteria()));
        for (var result : evaluations.results(round, new ResultSight(caller.scope()))) {
            result.propose(found.apply(result.institution()), caller.name(), now);
        }
        round.refreshed(caller.name(), now);
        evaluations.flush();
        audit.record("evaluation.refresh", SUBJECT, name, Map.of());
        return round;
    }

    public InstitutionResult score(String name, String institution, EnterScore entered, Caller caller) {
        inStatus(name, EvaluationStatus.OPEN);
        var result = evaluations.result(name, institution, new ResultSight(caller.scope()));
        var score = result.score(entered.criterion())
                .orElseThrow(() -> BusinessException.invalid("criterion", "field.unknown", Map.of("id", entered.criterion())));
        result.enter(score, entered.points(), entered.evidence(), caller.name(), clock.now());
        evaluations.flush();
        audit.record("evaluation.score", RESULT, name + " " + institution,
                Map.of("criterion", entered.criterion(), "points", entered.points(), "evidence", entered.evidence()));
        return result;
    }

    /** Each institution is told at once. */
    public EvaluationRound announce(String name, Caller caller) {
        caller.refuseNarrowScope();
        EvaluationRound round = inStatus(name, EvaluationStatus.OPEN);
        List<InstitutionResult> results = evaluations.results(round, new ResultSight(caller.scope()));
        long incomplete = results.stream().filter(result -> result.row().missing() > 0).count();
        if (incomplete > 0) {
            throw BusinessException.invalid("", "field.evaluation-incomplete", Map.of("count", incomplete));
        }
        Instant now = clock.now();
        round.announce(rules.objectionsUntil(now), caller.name(), now);
        evaluations.flush();
        notices.announced(round, results);
        audit.record("evaluation.announce", SUBJECT, name, Map.of("institutions", results.size(), "until", until(round)));
        return round;
    }

    public EvaluationRound publish(String name, Caller caller) {
        caller.refuseNarrowScope();
        EvaluationRound round = inStatus(name, EvaluationStatus.ANNOUNCED);
        if (caller.name().equals(round.announcedBy())) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        Instant now = clock.now();
        if (round.takesObjections(now)) {
            throw BusinessException.invalid("", "field.evaluation-early", Map.of("until", until(round)));
        }
        List<InstitutionResult> results = evaluations.results(round, new ResultSight(caller.scope()));
        long open = results.stream().mapToLong(InstitutionResult::openObjections).sum();
        if (open > 0) {
            throw BusinessException.invalid("", "field.evaluation-objections", Map.of("count", open));
        }
        round.publish(caller.name(), now);
        evaluations.flush();
        notices.published(round, results);
        audit.record("evaluation.publish", SUBJECT, name, Map.of("institutions", results.size()));
        return round;
    }

    /** The evaluation, held, if it is that far. */
    EvaluationRound inStatus(String name, EvaluationStatus needed) {
        EvaluationRound round = evaluations.lock(name);
        if (round.status() != needed) {
            throw new BusinessException(ProblemType.EVALUATION_STATE, Map.of("period", name, "evaluationStatus", round.status().name()));
        }
        return round;
    }

    private static Set<FigureSource> sources(EvaluationCriteria criteria) {
        return criteria.criteria().stream().map(WeightedCriterion::source).collect(Collectors.toSet());
    }

    /** With an agreement in force. */
    private List<InstitutionView> institutions() {
        var active = new InstitutionFilter(null, null, null, InstitutionStatus.ACTIVE);
        List<InstitutionView> found = new ArrayList<>();
        String cursor = null;
        do {
            var request = new PageRequest(PageRequest.MAX_LIMIT, cursor);
            Page<InstitutionView> page = Callers.callAs(SYSTEM, () -> organisations.institutions(active, request));
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    private static String until(EvaluationRound round) {
        return String.valueOf(round.objectionsUntil());
    }
}
