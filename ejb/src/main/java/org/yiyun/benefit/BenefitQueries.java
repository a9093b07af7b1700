package org.yiyun.benefit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.yiyun.benefit.engine.Calculation;
import org.yiyun.benefit.internal.BenefitSchemes;
import org.yiyun.benefit.internal.LineCodes;
import org.yiyun.benefit.internal.Results;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Calculates bills without keeping them. */
@Stateless
public class BenefitQueries {
    private final BenefitSchemes schemes;
    private final LineCodes codes;
    private final BusinessClock clock;

    @Inject
    public BenefitQueries(BenefitSchemes schemes, LineCodes codes, BusinessClock clock) {
        this.schemes = schemes;
        this.codes = codes;
        this.clock = clock;
    }

    /** For the proxy. */
    protected BenefitQueries() {
        this(null, null, null);
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
        BenefitSchemes.Ready ready = scheme(question);
        codes.check(question.body(), question.on());
        Calculation calculation = ready.scheme().calculate(question.on(), ready.scheme().read(question.body()));
        return Results.of(calculation, ready.version(), question.on());
    }

    private BenefitSchemes.Ready scheme(CalculateBenefit question) {
        if (question.version() != null) {
            return schemes.version(question.scheme(), question.version());
        }
        return schemes.deciding(question.scheme(), question.on(), question.knownOn() == null ? clock.now() : question.knownOn());
    }
}
