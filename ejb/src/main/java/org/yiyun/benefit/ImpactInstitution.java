package org.yiyun.benefit;

import java.math.BigDecimal;

/**
 * What the bills of an institution would have come to.
 *
 * @param institution national code (定点医药机构编码); empty for all bills that name none (未注明)
 * @param name        as the register of institutions has it; empty where it does not know the code
 */
public record ImpactInstitution(String institution, String name, long bills, BigDecimal payoutBefore, BigDecimal payoutAfter) {
    /** What the funds would have paid in addition; negative for less. */
    public BigDecimal difference() {
        return payoutAfter.subtract(payoutBefore);
    }
}
