package org.yiyun.benefit.internal;

import java.time.LocalDate;
import java.util.Map;
import org.yiyun.benefit.BenefitResult;
import org.yiyun.benefit.CalculateBenefit;
import org.yiyun.benefit.engine.Calculation;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.Wording;

/**
 * One side of a comparison.
 *
 * @param wording how the policy that decided calls its figures
 * @param body    what was told, as of {@link CalculateBenefit}
 */
record Side(BenefitResult result, Wording wording, LocalDate on, Map<String, Object> body) {
    /** A kept bill as it stands among its person's others. */
    static Side of(Calculation calculation, Bill bill) {
        return new Side(bill.result(calculation), calculation.run().plan().wording(), bill.day(), bill.body());
    }

    PolicyDefinition definition() {
        return wording.definition();
    }
}
