package org.yiyun.benefit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.figure.Indicators;

/**
 * What a version would have changed, so far (影响测算). Amounts in yuan; bills that the version refuses count on neither side.
 *
 * @param id         also the job that works it out
 * @param refused    bills that the version cannot decide
 * @param gaining    persons for whom the funds would have paid more in all
 * @param losing     persons for whom they would have paid less
 * @param finishedAt null while it runs, and for ever if it was given up
 */
public record ImpactView(
        UUID id, String policy, int version, LocalDate from, LocalDate to, String requestedBy, Instant requestedAt, long persons,
        long bills, long refused, BigDecimal payoutBefore, BigDecimal payoutAfter, long gaining, long losing,
        @Nullable Instant finishedAt, List<Group> groups, List<Part> parts) {
    public ImpactView {
        groups = List.copyOf(groups);
        parts = List.copyOf(parts);
    }

    public BigDecimal difference() {
        return payoutAfter.subtract(payoutBefore);
    }

    /** By how much more would be paid (增幅, R15), 0.1000 for a tenth, rounded half up; null where nothing was paid. */
    public @Nullable BigDecimal growth() {
        return Indicators.growth(payoutBefore, payoutAfter);
    }

    /**
     * A part of the bills (费用构成): what it adds up to, and how many bills have something of it. Those that have something beyond a
     * cap have reached it.
     */
    public record Part(String code, String title, long billsBefore, BigDecimal before, long billsAfter, BigDecimal after) {
        public BigDecimal difference() {
            return after.subtract(before);
        }
    }

    /**
     * The bills of which a fact has a value.
     *
     * @param fact  name of the fact, {@code claim.institution.level}
     * @param value code of the value, empty where the bill does not tell
     */
    public record Group(
            String fact, String title, String value, String valueTitle, long bills, BigDecimal payoutBefore, BigDecimal payoutAfter) {
        public BigDecimal difference() {
            return payoutAfter.subtract(payoutBefore);
        }
    }
}
