package org.yiyun.benefit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.Supplier;
import org.yiyun.benefit.BenefitComparison;
import org.yiyun.benefit.BenefitResult;
import org.yiyun.benefit.CalculateBenefit;
import org.yiyun.benefit.engine.Calculation;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;

/** Answers what bills come to, without keeping them. */
@ApplicationScoped
public class BenefitQuestions {
    private static final String RIGHT = "right.";

    private final BenefitSchemes schemes;
    private final BusinessClock clock;

    @Inject
    public BenefitQuestions(BenefitSchemes schemes, BusinessClock clock) {
        this.schemes = schemes;
        this.clock = clock;
    }

    /** For the proxy. */
    protected BenefitQuestions() {
        this(null, null);
    }

    /** @throws BusinessException INVALID also for an accumulation that the policy does not have */
    public BenefitResult calculate(CalculateBenefit question) {
        return side(question, true).result();
    }

    /** @throws BusinessException as {@link #calculate}; the faults of the right side stand below {@code right} */
    public BenefitComparison compare(CalculateBenefit left, CalculateBenefit right) {
        return compare(left, right, true);
    }

    /** The same of what was kept: accumulations that a policy does not know any more are passed over. */
    public BenefitResult again(CalculateBenefit question) {
        return side(question, false).result();
    }

    /** The same of what was kept, as {@link #again}. */
    public BenefitComparison again(CalculateBenefit left, CalculateBenefit right) {
        return compare(left, right, false);
    }

    private BenefitComparison compare(CalculateBenefit left, CalculateBenefit right, boolean anew) {
        return Comparisons.of(side(left, anew), onTheRight(() -> side(right, anew)));
    }

    private Side side(CalculateBenefit question, boolean anew) {
        BillPlan plan = plan(question);
        if (anew) {
            PriorKeys.require(question.body(), plan.definitions());
        }
        Calculation calculation = plan.alone(question.body());
        return new Side(
                Results.of(calculation, plan.last().version(), plan.versionsOfParts(), plan.on()),
                calculation.run().plan().wording(), plan.on(), question.body());
    }

    private BillPlan plan(CalculateBenefit question) {
        Instant known = question.knownOn() == null ? clock.now() : question.knownOn();
        return question.version() == null
                ? BillPlan.known(schemes, question.scheme(), question.on(), question.body(), known)
                : BillPlan.tried(
                        schemes, question.scheme(), schemes.seen(question.scheme(), question.version()), question.on(), question.body(), known);
    }

    /** A fault says on which side it is. */
    private static <T> T onTheRight(Supplier<T> work) {
        try {
            return work.get();
        } catch (BusinessException fault) {
            throw fault.type() != ProblemType.INVALID ? fault : BusinessException.invalid(fault.errors().stream()
                    .map(error -> new FieldError(RIGHT + error.path(), error.key(), error.params())).toList());
        }
    }
}
