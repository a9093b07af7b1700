package org.yiyun.benefit.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.CaseCoverage.Covered;
import org.yiyun.policy.engine.Branch;
import org.yiyun.policy.engine.Plan;
import org.yiyun.policy.engine.PolicyDefinition.CaseClaim;
import org.yiyun.policy.engine.PolicyDefinition.HitPolicy;
import org.yiyun.policy.engine.PolicyDefinition.PolicyCase;
import org.yiyun.policy.engine.Run;
import org.yiyun.policy.engine.UsedParameters;

/**
 * Runs the cases that stand beside a policy (测试案例). Names that a case may expect: {@code total eligible payout selfPay},
 * {@code parts.<code>}, {@code accumulators.<code>}, {@code values.<variable>}, {@code sum.payout} of all its claims so far, and after a cancellation
 * {@code payout.<n>} and {@code difference.<n>} of its n-th claim; {@code stay.<n>.} before a name of the first three kinds for the n-th part of a
 * stay that crosses the end of a policy year.
 */
public final class CaseRunner {
    private static final String VALUES = "values.";
    private static final String STAY = "stay.";

    private final BenefitScheme scheme;
    private final Map<String, List<Run>> runs = new LinkedHashMap<>();

    public CaseRunner(BenefitScheme scheme) {
        this.scheme = scheme;
    }

    /** Rows of decision tables, and which of them no case has met so far, as {@code table#row}; collecting tables do not count. */
    public Covered rows() {
        Set<String> decided = new TreeSet<>();
        runs().forEach(run -> decided.addAll(run.rows()));
        List<String> rows = scheme.program().definition().tables().stream()
                .filter(table -> table.hit() == HitPolicy.UNIQUE || table.hit() == HitPolicy.FIRST)
                .flatMap(table -> IntStream.rangeClosed(1, table.rows().size()).mapToObj(row -> table.code() + "#" + row))
                .toList();
        return new Covered(rows.size(), rows.stream().filter(row -> !decided.contains(row)).toList());
    }

    /** Branches of formulas, and which of them no case has taken so far. */
    public Covered branches() {
        Map<String, Boolean> taken = new LinkedHashMap<>();
        for (LocalDate day : scheme.program().changes()) {
            Plan plan = scheme.program().on(day);
            List<Run> here = runs().filter(run -> run.plan() == plan).toList();
            for (Branch branch : plan == null ? List.<Branch>of() : plan.branches()) {
                taken.merge(branch.id(), here.stream().anyMatch(branch::isTakenBy), Boolean::logicalOr);
            }
        }
        return new Covered(taken.size(), taken.keySet().stream().filter(branch -> !taken.get(branch)).toList());
    }

    private Stream<Run> runs() {
        return runs.values().stream().flatMap(List::stream);
    }

    /** Every calculation of the cases that have run, by the name of the case. */
    Map<String, List<Run>> runsByCase() {
        return Collections.unmodifiableMap(runs);
    }

    /** The cases that have run and read a parameter, or are refused for want of its value, by its code. */
    public Map<String, List<String>> casesByParameter() {
        Map<String, Set<String>> cases = new LinkedHashMap<>();
        Map<Plan, UsedParameters> readers = new IdentityHashMap<>();
        for (PolicyCase policyCase : scheme.program().definition().cases()) {
            Stream<String> read = runs.getOrDefault(policyCase.name(), List.of()).stream()
                    .flatMap(run -> readers.computeIfAbsent(run.plan(), Plan::usedParameters).of(run).stream());
            Stream<String> missing = policyCase.claims().stream().map(CaseClaim::refused).filter(Objects::nonNull);
            Stream.concat(read, missing).forEach(code -> cases.computeIfAbsent(code, none -> new LinkedHashSet<>()).add(policyCase.name()));
        }
        Map<String, List<String>> listed = new LinkedHashMap<>();
        cases.forEach((code, names) -> listed.put(code, List.copyOf(names)));
        return listed;
    }

    public List<CaseResult> run() {
        return scheme.program().definition().cases().stream().map(this::run).toList();
    }

    public CaseResult run(PolicyCase policyCase) {
        PersonLedger ledger = new PersonLedger(claim -> scheme);
        Map<Long, BigDecimal> payouts = new LinkedHashMap<>();
        List<CaseResult.Difference> differences = new ArrayList<>();
        List<Run> own = new ArrayList<>();
        runs.put(policyCase.name(), own);
        for (int i = 0; i < policyCase.claims().size(); i++) {
            CaseClaim claim = policyCase.claims().get(i);
            try {
                Map<String, BigDecimal> actual = claim.cancels() == null
                        ? settle(ledger, claim, i + 1, payouts, own)
                        : cancel(ledger, claim.cancels(), payouts, own);
                compare(claim, i + 1, actual, differences);
            } catch (BusinessException refused) {
                refused(claim, i + 1, refused, differences);
                ledger.cancel(i + 1L);
            }
        }
        return new CaseResult(
                policyCase.name(), policyCase.title(), policyCase.source(), differences.isEmpty(), differences);
    }

    private Map<String, BigDecimal> settle(
            PersonLedger ledger, CaseClaim claim, long number, Map<Long, BigDecimal> payouts, List<Run> own) {
        ledger.addAll(PersonLedger.Entry.of(
                scheme.program().definition(), number, claim.on(), claim.body(), claim.body().containsKey("priorYear")));
        Map<Long, Calculation> bills = ledger.bills();
        Map<String, BigDecimal> values = actual(bills.get(number), claim);
        bills.forEach((sequence, calculation) -> {
            payouts.put(sequence, calculation.payout());
            own.addAll(calculation.runs());
        });
        values.put("sum.payout", payouts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        return values;
    }

    private static Map<String, BigDecimal> actual(Calculation calculation, CaseClaim claim) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        actual("", calculation, claim, values);
        for (int i = 0; i < calculation.portions().size(); i++) {
            actual(STAY + (i + 1) + ".", calculation.portions().get(i).calculation(), claim, values);
        }
        return values;
    }

    private static void actual(String before, Calculation calculation, CaseClaim claim, Map<String, BigDecimal> values) {
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        values(calculation, all);
        claim.expect().keySet().stream().filter(name -> name.startsWith(before + VALUES)).map(name -> name.substring(before.length()))
                .forEach(name -> all.put(name, calculation.run().number(name.substring(VALUES.length()))));
        all.forEach((name, value) -> values.put(before + name, value));
    }

    /** What a case may expect of a claim by itself, but for {@code values.*}. */
    static void values(Calculation calculation, Map<String, BigDecimal> values) {
        values.put("total", calculation.total());
        values.put("eligible", calculation.eligible());
        values.put("payout", calculation.payout());
        values.put("selfPay", calculation.selfPay());
        calculation.parts().forEach(part -> values.put("parts." + part.code(), part.amount()));
        calculation.accumulators().forEach((code, amount) -> values.put("accumulators." + code, amount));
    }

    private static Map<String, BigDecimal> cancel(
            PersonLedger ledger, int cancelled, Map<Long, BigDecimal> payouts, List<Run> own) {
        Map<Long, BigDecimal> before = new LinkedHashMap<>(payouts);
        ledger.cancel(cancelled);
        payouts.remove((long) cancelled);
        ledger.bills().forEach((sequence, calculation) -> {
            payouts.put(sequence, calculation.payout());
            own.addAll(calculation.runs());
        });
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        before.forEach((number, payout) -> {
            BigDecimal now = payouts.getOrDefault(number, BigDecimal.ZERO);
            values.put("payout." + number, now);
            values.put("difference." + number, now.subtract(payout));
        });
        return values;
    }

    private static void compare(CaseClaim claim, int number, Map<String, BigDecimal> actual, List<CaseResult.Difference> differences) {
        if (claim.refused() != null) {
            differences.add(new CaseResult.Difference(number, "refused", claim.refused(), "—"));
        }
        claim.expect().forEach((name, expected) -> {
            @Nullable BigDecimal value = actual.get(name);
            if (value == null || value.compareTo(expected) != 0) {
                differences.add(new CaseResult.Difference(
                        number, name, expected.toPlainString(), value == null ? "—" : value.toPlainString()));
            }
        });
    }

    private static void refused(CaseClaim claim, int number, BusinessException refused, List<CaseResult.Difference> differences) {
        String expected = claim.refused();
        boolean asExpected = expected != null
                && refused.errors().stream().anyMatch(error -> error.path().equals(expected) || error.path().endsWith("." + expected));
        if (!asExpected) {
            differences.add(new CaseResult.Difference(
                    number, "refused", expected == null ? "—" : expected,
                    String.join(" ", refused.errors().stream().map(error -> error.path() + " " + error.key()).toList())));
        }
    }
}
