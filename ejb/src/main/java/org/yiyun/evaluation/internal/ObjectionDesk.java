package org.yiyun.evaluation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.evaluation.DecideObjection;
import org.yiyun.evaluation.EvaluationStatus;
import org.yiyun.evaluation.RaiseObjection;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;

/** Objections of institutions: one at a time, within the limit, decided by somebody who had no part in the points. */
@ApplicationScoped
public class ObjectionDesk {
    private static final String SUBJECT = "evaluation-result";

    private final Evaluations evaluations;
    private final EvaluationDesk desk;
    private final EvaluationNotices notices;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public ObjectionDesk(
            Evaluations evaluations, EvaluationDesk desk, EvaluationNotices notices, AuditService audit, BusinessClock clock) {
        this.evaluations = evaluations;
        this.desk = desk;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ObjectionDesk() {
        this(null, null, null, null, null);
    }

    public InstitutionResult raise(String period, String institution, RaiseObjection raised, Caller caller) {
        // what is not in sight is not found, whatever state it is in
        evaluations.result(period, institution, new ResultSight(caller.scope()));
        var round = desk.inStatus(period, EvaluationStatus.ANNOUNCED);
        var result = evaluations.result(period, institution, new ResultSight(caller.scope()));
        if (!round.takesObjections(clock.now())) {
            throw BusinessException.invalid("text", "field.evaluation-late", Map.of("until", String.valueOf(round.objectionsUntil())));
        }
        if (result.openObjections() > 0) {
            throw BusinessException.invalid("text", "field.evaluation-waiting", Map.of());
        }
        if (raised.criterion() != null && result.score(raised.criterion()).isEmpty()) {
            throw BusinessException.invalid("criterion", "field.unknown", Map.of("id", raised.criterion()));
        }
        var objection = result.object(raised, caller.name(), clock.now());
        evaluations.add(objection);
        evaluations.flush();
        notices.objected(result, objection);
        audit.record("evaluation.object", SUBJECT, period + " " + institution, Map.of("objection", objection.number()));
        return result;
    }

    public InstitutionResult decide(String period, String institution, int number, DecideObjection word, Caller caller) {
        var round = desk.inStatus(period, EvaluationStatus.ANNOUNCED);
        var result = evaluations.result(period, institution, new ResultSight(caller.scope()));
        var objection = result.objections().stream().filter(one -> one.number() == number && one.isOpen()).findFirst()
                .orElseThrow(() -> BusinessException.notFound("evaluation-objection", number));
        boolean scored = result.scores().stream().anyMatch(score -> caller.name().equals(score.enteredBy()));
        if (scored || caller.name().equals(round.announcedBy()) || caller.name().equals(objection.raisedBy())) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        Map<String, Object> told = new LinkedHashMap<>(Map.of("objection", number, "accepted", word.accepted()));
        if (word.accepted()) {
            accept(result, objection, word, caller, told);
        } else {
            objection.reject(word.answer(), caller.name(), clock.now());
            result.decided(caller.name(), clock.now());
        }
        evaluations.flush();
        notices.decided(result, objection);
        audit.record("evaluation.decide", SUBJECT, period + " " + institution, told);
        return result;
    }

    private void accept(
            InstitutionResult result, ResultObjection objection, DecideObjection word, Caller caller, Map<String, Object> told) {
        String code = word.criterion() == null ? objection.criterion() : word.criterion();
        if (code == null) {
            throw BusinessException.invalid("criterion", "field.required", Map.of());
        }
        if (word.points() == null) {
            throw BusinessException.invalid("points", "field.required", Map.of());
        }
        var score = result.score(code).orElseThrow(() -> BusinessException.invalid("criterion", "field.unknown", Map.of("id", code)));
        objection.accept(code, score.points(), word.points(), word.answer(), caller.name(), clock.now());
        result.enter(score, word.points(), word.answer(), caller.name(), clock.now());
        told.put("criterion", code);
        told.put("points", word.points());
    }
}
