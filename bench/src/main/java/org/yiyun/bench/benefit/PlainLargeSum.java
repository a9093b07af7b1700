package org.yiyun.bench.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The large-sum scheme as a programmer would write it, figures in the code: the limit of what an engine can reach. */
final class PlainLargeSum {
    private static final BigDecimal TEN_PERCENT = new BigDecimal("0.10");
    private static final BigDecimal TWENTY_PERCENT = new BigDecimal("0.20");
    private static final BigDecimal SESSION = new BigDecimal("430.00");
    private static final BigDecimal FIRST = new BigDecimal("50000");
    private static final BigDecimal SECOND = new BigDecimal("100000");
    private static final BigDecimal LIMIT = new BigDecimal("410000.00");
    private static final BigDecimal LOW = new BigDecimal("0.85");
    private static final BigDecimal MIDDLE = new BigDecimal("0.90");
    private static final BigDecimal HIGH = new BigDecimal("0.95");

    private PlainLargeSum() {}

    enum Kind { DRUG, ITEM, CONSUMABLE, DIALYSIS, SPECIAL_DRUG }

    enum Category { A, B, C }

    record Line(Kind kind, Category category, BigDecimal amount, BigDecimal sessions, boolean direct) {}

    record Bill(boolean local, BigDecimal priorEligible, BigDecimal priorPaid, List<Line> lines) {}

    record Answer(BigDecimal total, BigDecimal eligible, BigDecimal payout, BigDecimal ownFirst, BigDecimal outside) {
        boolean isSame(Answer other) {
            return total.compareTo(other.total) == 0 && eligible.compareTo(other.eligible) == 0 && payout.compareTo(other.payout) == 0
                    && ownFirst.compareTo(other.ownFirst) == 0 && outside.compareTo(other.outside) == 0;
        }
    }

    static Answer calculate(Bill bill) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal covered = BigDecimal.ZERO;
        BigDecimal own = BigDecimal.ZERO;
        for (Line line : bill.lines()) {
            total = total.add(line.amount());
            if (line.kind() == Kind.DIALYSIS) {
                if (bill.local() && line.direct()) {
                    covered = covered.add(line.amount().min(SESSION.multiply(line.sessions())));
                }
            } else if (line.category() != Category.C) {
                covered = covered.add(line.amount());
                own = own.add(ownShare(line));
            }
        }
        BigDecimal eligible = covered.subtract(own);
        BigDecimal paid = upTo(bill.priorEligible().add(eligible)).subtract(upTo(bill.priorEligible()));
        BigDecimal room = LIMIT.subtract(bill.priorPaid()).max(BigDecimal.ZERO);
        return new Answer(total, eligible, paid.min(room).setScale(2, RoundingMode.HALF_UP), own, total.subtract(covered));
    }

    private static BigDecimal ownShare(Line line) {
        if (line.category() == Category.B) {
            return line.amount().multiply(TEN_PERCENT);
        }
        return line.kind() == Kind.SPECIAL_DRUG ? line.amount().multiply(TWENTY_PERCENT) : BigDecimal.ZERO;
    }

    private static BigDecimal upTo(BigDecimal eligible) {
        BigDecimal low = eligible.min(FIRST).multiply(LOW);
        BigDecimal middle = eligible.min(SECOND).subtract(FIRST).max(BigDecimal.ZERO).multiply(MIDDLE);
        return low.add(middle).add(eligible.subtract(SECOND).max(BigDecimal.ZERO).multiply(HIGH));
    }
}
