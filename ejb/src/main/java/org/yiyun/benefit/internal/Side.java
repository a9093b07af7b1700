package org.yiyun.benefit.internal;

import java.time.LocalDate;
import java.util.Map;
import org.yiyun.benefit.BenefitResult;
import org.yiyun.benefit.CalculateBenefit;
import org.yiyun.benefit.engine.Calculation;
import org.yiyun.policy.engine.PolicyDefinition;

/**
 * One side of a comparison.
 *
 * @param body what was told, as of {@link CalculateBenefit}
 */
record Side(BenefitResult result, PolicyDefinition definition, LocalDate on, Map<String, Object> body) {
    /** A kept bill as it stands among its person's others. */
    static Side of(Calculation calculation, Bill bill) {
        return new Side(bill.result(calculation), calculation.run().plan().definition(), bill.day(), bill.body());
    }
}
