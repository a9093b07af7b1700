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

    /** @throws BusinessException INVALID for an accumulation that the policy does not have */
    public void requireKnown(CalculateBenefit question) {
        if (PriorKeys.areIn(question.body())) {
            PriorKeys.require(question.body(), plan(question).definitions());
        }
    }

    /** @throws BusinessException as {@link #requireKnown}, as a fault of the right side */
    public void requireKnownOnTheRight(CalculateBenefit question) {
        onTheRight(() -> {
            requireKnown(question);
            return question;
        });
    }

    public BenefitResult calculate(CalculateBenefit question) {
        return side(question).result();
    }

    public BenefitComparison compare(CalculateBenefit left, CalculateBenefit right) {
        return Comparisons.of(side(left), onTheRight(() -> side(right)));
    }

    Side side(CalculateBenefit question) {
        BillPlan plan = plan(question);
        Calculation calculation = plan.alone(question.body());
        return new Side(
                Results.of(calculation, plan.last().version(), plan.versionsOfParts(), plan.on()),
                calculation.run().plan().definition(), plan.on(), question.body());
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
