package org.yiyun.benefit.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yiyun.benefit.engine.Calculation;
import org.yiyun.benefit.engine.Impact;

/** Adds up what a version would have changed for some persons. */
public final class ImpactCount {
    private final Sum total = new Sum();
    private final Map<GroupKey, Sum> groups = new LinkedHashMap<>();
    private final Map<String, PartSum> parts = new LinkedHashMap<>();
    private final Map<String, Sum> institutions = new TreeMap<>();
    private final Map<Long, String> institutionOfBill;
    private final List<Difference> differences = new ArrayList<>();
    private long persons;
    private long refused;
    private long gaining;
    private long losing;

    /** @param institutionOfBill national codes by the ids of bills that tell one */
    public ImpactCount(Map<Long, String> institutionOfBill) {
        this.institutionOfBill = institutionOfBill;
    }

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

    /** A part of the bills on both sides; bills count that have something of it. */
    static final class PartSum {
        private long billsBefore;
        private BigDecimal before = BigDecimal.ZERO;
        private long billsAfter;
        private BigDecimal after = BigDecimal.ZERO;

        long billsBefore() {
            return billsBefore;
        }

        BigDecimal before() {
            return before;
        }

        long billsAfter() {
            return billsAfter;
        }

        BigDecimal after() {
            return after;
        }
    }

    private void addParts(Calculation was, Calculation would) {
        for (Calculation.Part part : was.parts()) {
            PartSum sum = parts.computeIfAbsent(part.code(), code -> new PartSum());
            if (part.amount().signum() != 0) {
                sum.billsBefore++;
                sum.before = sum.before.add(part.amount());
            }
        }
        for (Calculation.Part part : would.parts()) {
            PartSum sum = parts.computeIfAbsent(part.code(), code -> new PartSum());
            if (part.amount().signum() != 0) {
                sum.billsAfter++;
                sum.after = sum.after.add(part.amount());
            }
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
            addParts(pair.before(), after);
            pair.groups().forEach((fact, value) ->
                    groups.computeIfAbsent(new GroupKey(fact, value), key -> new Sum()).add(pair.before(), after));
            institutions.computeIfAbsent(institutionOfBill.getOrDefault(pair.entry().sequence(), ""), code -> new Sum()).add(pair.before(), after);
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

    /** By national code in order, those that tell none by an empty one. */
    Map<String, Sum> institutions() {
        return institutions;
    }

    Map<String, PartSum> parts() {
        return parts;
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
