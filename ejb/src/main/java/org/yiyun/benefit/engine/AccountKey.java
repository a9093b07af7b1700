package org.yiyun.benefit.engine;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.yiyun.policy.engine.Facts;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Accumulator;
import org.yiyun.policy.engine.PolicyDefinition.Period;

/**
 * Which account something accumulates in (累计账户).
 *
 * @param code   of the accumulator
 * @param period the policy year by the calendar year in which it begins, {@code 2025Q3}, {@code 2025-09}, or {@code -}
 * @param by     values that keep accounts apart, empty for none
 */
public record AccountKey(String code, String period, String by) {
    /** Whether what a person has done on that day would be counted in the same period. */
    public boolean isOpen(PolicyDefinition definition, LocalDate day) {
        return definition.accumulators().stream()
                .filter(accumulator -> accumulator.code().equals(code))
                .anyMatch(accumulator -> period(definition.yearStart(), accumulator.period(), day).equals(period));
    }

    static AccountKey of(PolicyDefinition definition, Accumulator accumulator, LocalDate on, Facts facts) {
        List<String> values = new ArrayList<>();
        for (String name : accumulator.by()) {
            String value = facts.text(name);
            values.add(value == null ? "" : value);
        }
        return new AccountKey(accumulator.code(), period(definition.yearStart(), accumulator.period(), on), String.join("|", values));
    }

    private static String period(MonthDay start, Period period, LocalDate on) {
        return switch (period) {
            case YEAR -> Integer.toString(MonthDay.from(on).isBefore(start) ? on.getYear() - 1 : on.getYear());
            case QUARTER -> on.getYear() + "Q" + ((on.getMonthValue() + 2) / 3);
            case MONTH -> on.toString().substring(0, 7);
            case LIFE -> "-";
        };
    }
}
