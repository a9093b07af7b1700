package org.yiyun.benefit.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.benefit.engine.Calculation;
import org.yiyun.benefit.engine.Impact;

/** Adds up what a version would have changed for some persons. */
public final class ImpactCount {
    private final Sum total = new Sum();
    private final Map<GroupKey, Sum> groups = new LinkedHashMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private long persons;
    private long refused;
    private long gaining;
    private long losing;

    /** A value of a fact, as the bills tell it. */
    public record GroupKey(String fact, String value) {}

    /** A bill that would have come to something else. */
    record Difference(long bill, BigDecimal before, BigDecimal after) {}

    /** Bills and what they come to. */
    public static final class Sum {
        private long bills;
        private BigDecimal before = BigDecimal.ZERO;
        private BigDecimal after = BigDecimal.ZERO;

        private void add(Calculation was, Calculation would) {
            bills++;
            before = before.add(was.payout());
            after = after.add(would.payout());
        }

        long bills() {
            return bills;
        }

        BigDecimal before() {
            return before;
        }

        BigDecimal after() {
            return after;
        }
    }

    /** One more person. */
    public void add(List<Impact.Pair> pairs) {
        persons++;
        BigDecimal gained = BigDecimal.ZERO;
        for (Impact.Pair pair : pairs) {
            Calculation after = pair.after();
            if (after == null) {
                refused++;
                continue;
            }
            total.add(pair.before(), after);
            pair.groups().forEach((fact, value) ->
                    groups.computeIfAbsent(new GroupKey(fact, value), key -> new Sum()).add(pair.before(), after));
            gained = gained.add(pair.difference());
            if (pair.difference().signum() != 0) {
                differences.add(new Difference(pair.entry().sequence(), pair.before().payout(), after.payout()));
            }
        }
        gaining += gained.signum() > 0 ? 1 : 0;
        losing += gained.signum() < 0 ? 1 : 0;
    }

    public Sum total() {
        return total;
    }

    public Map<GroupKey, Sum> groups() {
        return groups;
    }

    List<Difference> differences() {
        return differences;
    }

    public long persons() {
        return persons;
    }

    long refused() {
        return refused;
    }

    long gaining() {
        return gaining;
    }

    long losing() {
        return losing;
    }
}
