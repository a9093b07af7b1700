package org.yiyun.benefit.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.Facts;
import org.yiyun.policy.engine.Layout;

/**
 * A version tried on what has been (影响测算): the bills of a person in order, by the versions that decided them, beside the same
 * with the tried one in the place of those for the bills of a period. What accumulates runs on its own on each side. For one thread.
 */
public final class Impact {
    private final Function<PersonLedger.Entry, BenefitScheme> decided;
    private final BenefitScheme tried;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<Layout, Boolean> alike = new IdentityHashMap<>();

    /**
     * @param decided the version that decided a bill
     * @param tried   held on all days of the period
     * @param from    first day of the period
     * @param to      last day
     */
    public Impact(Function<PersonLedger.Entry, BenefitScheme> decided, BenefitScheme tried, LocalDate from, LocalDate to) {
        this.decided = decided;
        this.tried = tried;
        this.from = from;
        this.to = to;
    }

    /**
     * A bill of the period on both sides.
     *
     * @param after null if the tried version refuses the bill: it lacks a value, or asks for what the bill does not tell
     */
    public record Pair(PersonLedger.Entry entry, Calculation before, @Nullable Calculation after) {
        /** What the funds would pay in addition; negative for less. */
        public BigDecimal difference() {
            return after == null ? BigDecimal.ZERO : after.payout().subtract(before.payout());
        }

        /** What the bill tells of the whole claim by choice, by the name of the fact: person type, level, kind of institution. */
        public Map<String, String> groups() {
            Map<String, String> groups = new LinkedHashMap<>();
            Facts facts = before.run().facts();
            for (String fact : facts.layout().choices()) {
                String value = facts.text(fact);
                groups.put(fact, value == null ? "" : value);
            }
            return groups;
        }
    }

    /**
     * The bills of the period among a person's bills, which are in order.
     *
     * @param bills as the versions that decided them have them counted; a stay that they split by its parts, one behind the other
     */
    public List<Pair> of(List<PersonLedger.Entry> bills) {
        return bills.stream().anyMatch(this::isCrossing) ? ofStays(bills) : ofWhole(bills);
    }

    /** Whether the parts of a bill may have to be counted among other bills, on either side. */
    private boolean isCrossing(PersonLedger.Entry bill) {
        return bill.part() != null || (!tried.program().definition().crossings().isEmpty() && Stay.isTold(bill.body()));
    }

    private List<Pair> ofWhole(List<PersonLedger.Entry> bills) {
        Map<AccountKey, BigDecimal> before = new HashMap<>();
        Map<AccountKey, BigDecimal> after = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (PersonLedger.Entry bill : bills) {
            BenefitScheme own = decided.apply(bill);
            Facts facts = own.read(bill.body());
            Calculation was = PersonLedger.settle(own, bill.on(), facts, before, bill.opening());
            if (!isOfPeriod(bill.on())) {
                PersonLedger.settle(own, bill.on(), facts, after, bill.opening());
            } else {
                pairs.add(new Pair(bill, was, tried(bill, facts, after)));
            }
        }
        return pairs;
    }

    private boolean isOfPeriod(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Each side counts stays by its own rule, in an order of its own. A bill is of the period if its last part is. */
    private List<Pair> ofStays(List<PersonLedger.Entry> bills) {
        PersonLedger before = new PersonLedger(decided);
        before.addAll(bills);
        Map<Long, List<PersonLedger.Entry>> parts = new LinkedHashMap<>();
        bills.forEach(bill -> parts.computeIfAbsent(bill.sequence(), sequence -> new ArrayList<>()).add(bill));
        Map<Long, Calculation> after = after(parts);
        List<Pair> pairs = new ArrayList<>();
        before.bills().forEach((sequence, was) -> {
            if (isOfPeriod(parts.get(sequence))) {
                pairs.add(new Pair(last(parts.get(sequence)), was, after.get(sequence)));
            }
        });
        return pairs;
    }

    private boolean isOfPeriod(List<PersonLedger.Entry> parts) {
        return isOfPeriod(last(parts).on());
    }

    private static PersonLedger.Entry last(List<PersonLedger.Entry> parts) {
        return parts.get(parts.size() - 1);
    }

    private Map<Long, Calculation> after(Map<Long, List<PersonLedger.Entry>> bills) {
        PersonLedger ledger = new PersonLedger(entry -> isOfPeriod(bills.get(entry.sequence())) ? tried : decided.apply(entry));
        bills.values().forEach(parts -> ledger.addAll(isOfPeriod(parts) ? triedParts(parts) : parts));
        while (true) {
            try {
                return ledger.bills();
            } catch (BusinessException refused) {
                ledger.cancel(ledger.at());
            }
        }
    }

    /**
     * A bill as the tried version has it counted; nothing if it does not take the days of the stay. The day that a bill named is not kept
     * where the day of admission decided, so the day of discharge stands for it.
     */
    private List<PersonLedger.Entry> triedParts(List<PersonLedger.Entry> parts) {
        PersonLedger.Entry bill = last(parts);
        LocalDate told = bill.part() == null ? bill.on() : bill.part().ruling().notBeforeDischarge(bill.on());
        Map<String, Object> body = bill.part() == null ? bill.body() : bill.part().ruling().body();
        try {
            return PersonLedger.Entry.of(tried.program().definition(), bill.sequence(), told, body, parts.get(0).opening());
        } catch (BusinessException refused) {
            return List.of();
        }
    }

    private @Nullable Calculation tried(PersonLedger.Entry bill, Facts facts, Map<AccountKey, BigDecimal> accounts) {
        try {
            Facts told = isKnownByTried(facts.layout()) ? facts.in(tried.program().layout()) : tried.read(bill.body());
            return PersonLedger.settle(tried, bill.on(), told, accounts, bill.opening());
        } catch (BusinessException refused) {
            return null;
        }
    }

    /** Versions that know the same facts read a bill alike, so it is read once. */
    private boolean isKnownByTried(Layout layout) {
        return alike.computeIfAbsent(layout, tried.program().layout()::equals);
    }
}
