package org.yiyun.benefit.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Accumulator;
import org.yiyun.policy.engine.PolicyDefinition.Parameter;
import org.yiyun.policy.engine.PolicyDefinition.Step;
import org.yiyun.policy.engine.PolicyDefinition.Value;

/**
 * The most that may accumulate in an account (限额), as the formulas of a version have it: a step that takes what has accumulated
 * from a parameter, as {@code positive(@yearlyLimit - prior.paid)} does, makes that parameter the limit of the account. Nothing is
 * written down beside the policy that could be forgotten when it changes.
 *
 * @param title  of the parameter
 * @param amount yuan
 * @param source document and clause
 */
public record AccountLimit(String title, BigDecimal amount, String source) {
    private static final Pattern TAKEN_FROM = Pattern.compile("@(\\w+) *- *(prior\\.[\\w.]*\\w)");

    /** Texts of policies write so much for no limit. */
    private static final BigDecimal NONE = new BigDecimal("99999999");

    /**
     * The limit that the version has for the account on a day; empty if there is none, or one that depends on more than what the
     * account is kept by.
     */
    public static Optional<AccountLimit> of(PolicyDefinition definition, AccountKey account, LocalDate day) {
        return definition.accumulators().stream()
                .filter(accumulator -> accumulator.code().equals(account.code()))
                .flatMap(accumulator -> parameters(definition, accumulator).stream()
                        .flatMap(parameter -> amount(parameter, known(accumulator, account), day)
                                .filter(value -> ((BigDecimal) value.content()).compareTo(NONE) < 0)
                                .map(value -> limit(definition, parameter, value)).stream()))
                .findFirst();
    }

    private static List<Parameter> parameters(PolicyDefinition definition, Accumulator accumulator) {
        List<String> codes = definition.steps().stream()
                .map(Step::formula)
                .filter(formula -> formula != null)
                .flatMap(formula -> TAKEN_FROM.matcher(formula).results())
                .filter(found -> found.group(2).equals(accumulator.prior()))
                .map(found -> found.group(1))
                .toList();
        return definition.parameters().stream().filter(parameter -> codes.contains(parameter.code())).toList();
    }

    /** The values by which the account is kept apart from others of its code. */
    private static Map<String, String> known(Accumulator accumulator, AccountKey account) {
        List<String> values = Arrays.asList(account.by().split("\\|", -1));
        return IntStream.range(0, Math.min(values.size(), accumulator.by().size())).boxed()
                .collect(Collectors.toMap(accumulator.by()::get, values::get));
    }

    private static Optional<Value> amount(Parameter parameter, Map<String, String> known, LocalDate day) {
        return parameter.values().stream()
                .filter(value -> value.content() instanceof BigDecimal)
                .filter(value -> !day.isBefore(value.from()) && (value.to() == null || day.isBefore(value.to())))
                .filter(value -> value.when().entrySet().stream()
                        .allMatch(cell -> known.containsKey(cell.getKey()) && cell.getValue().contains(known.get(cell.getKey()))))
                .findFirst();
    }

    private static AccountLimit limit(PolicyDefinition definition, Parameter parameter, Value value) {
        return new AccountLimit(parameter.title(), (BigDecimal) value.content(),
                definition.cite(value.source() == null ? parameter.source() : value.source()));
    }
}
