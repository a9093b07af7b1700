package org.yiyun.benefit;

import java.math.BigDecimal;
import java.util.List;

/**
 * What settling or taking back a bill has brought about.
 *
 * @param changed other bills of the person whose result is another one now, in the order in which they count
 */
public record BillChange(BillView bill, List<Changed> changed) {
    public BillChange {
        changed = List.copyOf(changed);
    }

    /** @param difference what is to be paid in addition, or claimed back if negative */
    public record Changed(String number, BigDecimal before, BigDecimal after, BigDecimal difference) {}
}
