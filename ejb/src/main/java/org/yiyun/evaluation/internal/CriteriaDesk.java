package org.yiyun.evaluation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.evaluation.DecideCriteria;
import org.yiyun.evaluation.EditCriteria;
import org.yiyun.evaluation.WeightedCriterion;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;

/** How versions of the criteria come to be: written by some, approved by another. */
@ApplicationScoped
public class CriteriaDesk {
    private static final String SUBJECT = "evaluation-criteria";
    private static final int WHOLE = 100;

    private final Evaluations evaluations;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public CriteriaDesk(Evaluations evaluations, AuditService audit, BusinessClock clock) {
        this.evaluations = evaluations;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected CriteriaDesk() {
        this(null, null, null);
    }

    public EvaluationCriteria draft(EditCriteria draft, Caller caller) {
        check(draft);
        evaluations.hold();
        if (evaluations.criteria().stream().anyMatch(EvaluationCriteria::isDraft)) {
            throw new BusinessException(ProblemType.CONFLICT);
        }
        var criteria = new EvaluationCriteria(evaluations.nextCriteria(), draft, caller.name(), clock.now());
        evaluations.add(criteria);
        evaluations.flush();
        audit.record("evaluation.criteria.draft", SUBJECT, String.valueOf(criteria.number()),
                Map.of("from", draft.from(), "reason", draft.reason()));
        return criteria;
    }

    public EvaluationCriteria edit(int number, EditCriteria draft, @Nullable Integer expectedVersion, Caller caller) {
        check(draft);
        var criteria = undecided(number, expectedVersion);
        criteria.edit(draft, caller.name(), clock.now());
        evaluations.flush();
        audit.record("evaluation.criteria.edit", SUBJECT, String.valueOf(number), Map.of("from", draft.from(), "reason", draft.reason()));
        return criteria;
    }

    public EvaluationCriteria decide(int number, DecideCriteria word, @Nullable Integer expectedVersion, Caller caller) {
        var criteria = undecided(number, expectedVersion);
        if (criteria.isWrittenBy(caller.name())) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        criteria.decide(word.approved(), word.note(), caller.name(), clock.now());
        evaluations.flush();
        audit.record("evaluation.criteria.decide", SUBJECT, String.valueOf(number),
                Map.of("approved", word.approved(), "note", word.note()));
        return criteria;
    }

    private EvaluationCriteria undecided(int number, @Nullable Integer expectedVersion) {
        var criteria = evaluations.criteria(number, LockModeType.PESSIMISTIC_WRITE);
        if (!criteria.isDraft()) {
            throw new BusinessException(ProblemType.CONFLICT);
        }
        if (expectedVersion != null && expectedVersion != criteria.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", SUBJECT, "id", number));
        }
        return criteria;
    }

    /** What the constraints of the records do not say; all faults at once. */
    private static void check(EditCriteria draft) {
        List<FieldError> errors = new ArrayList<>();
        int weights = draft.criteria().stream().mapToInt(WeightedCriterion::weight).sum();
        if (weights != WHOLE) {
            errors.add(new FieldError("criteria", "field.evaluation-weights", Map.of("sum", weights)));
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < draft.criteria().size(); i++) {
            check(draft.criteria().get(i), "criteria[" + i + "].", codes, errors);
        }
        Set<BigDecimal> ends = new HashSet<>();
        Set<String> grades = new HashSet<>();
        for (int i = 0; i < draft.bands().size(); i++) {
            var band = draft.bands().get(i);
            if (!ends.add(band.from().stripTrailingZeros()) || !grades.add(band.grade())) {
                errors.add(new FieldError("bands[" + i + "].grade", "field.evaluation-band", Map.of()));
            }
        }
        if (draft.bands().stream().noneMatch(band -> band.from().signum() == 0)) {
            errors.add(new FieldError("bands", "field.evaluation-lowest", Map.of()));
        }
        if (!errors.isEmpty()) {
            throw BusinessException.invalid(errors);
        }
    }

    private static void check(WeightedCriterion criterion, String path, Set<String> codes, List<FieldError> errors) {
        if (!codes.add(criterion.code())) {
            errors.add(new FieldError(path + "code", "field.evaluation-twice", Map.of("code", criterion.code())));
        }
        boolean ends = criterion.best() != null && criterion.worst() != null;
        if (criterion.source().isProposed() && (!ends || criterion.best().compareTo(criterion.worst()) == 0)) {
            errors.add(new FieldError(path + "best", "field.evaluation-ends", Map.of()));
        }
    }
}
