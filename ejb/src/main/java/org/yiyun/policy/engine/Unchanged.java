package org.yiyun.policy.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yiyun.policy.engine.PolicyDefinition.Parameter;
import org.yiyun.policy.engine.PolicyDefinition.Value;

/**
 * A parameter that is expected to change every year ({@code yearly: true}) and has a value that began before the policy year
 * and still holds (应调整未调整). Others' systems left such values as they were for years, and nobody saw it.
 *
 * @param parameter its code
 * @param since     first day of the oldest such value
 * @param source    where the parameter is written, in words
 */
public record Unchanged(String parameter, String title, LocalDate since, String source) {
    /** Those of a policy on a day. A value that was written down again for the year counts as looked at, an open one is no value. */
    public static List<Unchanged> of(PolicyDefinition definition, LocalDate day) {
        LocalDate begins = PolicyYear.of(definition.yearStart(), day).from();
        return definition.parameters().stream()
                .filter(Parameter::yearly)
                .flatMap(parameter -> since(parameter, day, begins)
                        .map(since -> new Unchanged(parameter.code(), parameter.title(), since, definition.cite(parameter.source())))
                        .stream())
                .toList();
    }

    private static Optional<LocalDate> since(Parameter parameter, LocalDate day, LocalDate begins) {
        return parameter.values().stream()
                .filter(value -> value.content() != null && value.holdsOn(day) && value.from().isBefore(begins))
                .map(Value::from)
                .min(LocalDate::compareTo);
    }
}
