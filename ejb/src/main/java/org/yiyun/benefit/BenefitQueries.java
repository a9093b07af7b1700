package org.yiyun.benefit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.yiyun.benefit.internal.BenefitQuestions;
import org.yiyun.benefit.internal.LineCodes;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Calculates bills without keeping them. */
@Stateless
public class BenefitQueries {
    private final BenefitQuestions questions;
    private final LineCodes codes;

    @Inject
    public BenefitQueries(BenefitQuestions questions, LineCodes codes) {
        this.questions = questions;
        this.codes = codes;
    }

    /** For the proxy. */
    protected BenefitQueries() {
        this(null, null);
    }

    /**
     * The result with every step.
     *
     * @throws BusinessException INVALID for an unknown scheme, a day without a version, a fault of the bill by its path, or a code that
     *     is not in force where the dated rule asks for that;
     *     RULE_BROKEN if the policy has no value for it, with the name of the parameter
     */
    @Requires(Permission.POLICY_READ)
    public BenefitResult calculate(CalculateBenefit question) {
        BenefitResult result = questions.calculate(question);
        codes.check(question.body(), result.on(), result.stay() != null);
        return result;
    }

    /**
     * Two calculations side by side, with where they part in words.
     *
     * @throws BusinessException as of {@link #calculate}; the faults of the right side stand below {@code right}
     */
    @Requires(Permission.POLICY_READ)
    public BenefitComparison compare(CalculateBenefit left, CalculateBenefit right) {
        return questions.compare(left, right);
    }
}
