package org.yiyun.reimbursement.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Births and operations of family planning (计划生育类别), by the codes of the maternity policies. */
public final class Births {
    private static final Set<String> BIRTHS = Set.of("NATURAL", "DIFFICULT");
    /** Two births are further apart than this by nature. */
    private static final long APART = 180;

    private Births() {}

    /** Whether two claims of one person are about the same birth or operation: births within {@value #APART} days, others of one day. */
    public static boolean isSame(String kind, LocalDate day, String otherKind, LocalDate otherDay) {
        if (BIRTHS.contains(kind) && BIRTHS.contains(otherKind)) {
            return Math.abs(ChronoUnit.DAYS.between(day, otherDay)) <= APART;
        }
        return kind.equals(otherKind) && day.equals(otherDay);
    }
}
