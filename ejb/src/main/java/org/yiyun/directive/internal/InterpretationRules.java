package org.yiyun.directive.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yiyun.directive.Interpretation;
import org.yiyun.directive.Interpretation.Agreement;
import org.yiyun.directive.Interpretation.Comparison;
import org.yiyun.directive.InterpretationStep;
import org.yiyun.directive.PlatformElement;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;

/** What guides the analyst through the four records: their order, and what each has to speak of (001 §三(十一)1(1)①②). */
final class InterpretationRules {
    private static final Locale WORDS = Texts.CHINESE;

    private InterpretationRules() {}

    /** The record that is to be written next; empty once all are there and suit one another. */
    static Optional<InterpretationStep> next(Map<InterpretationStep, Interpretation> saved) {
        return Arrays.stream(InterpretationStep.values())
                .filter(step -> !saved.containsKey(step) || step == InterpretationStep.AGREEMENT && !unanswered(saved).isEmpty())
                .findFirst();
    }

    /** @throws BusinessException INVALID if a record before it is missing, or it leaves out what it has to speak of */
    static void check(Interpretation record, Map<InterpretationStep, Interpretation> saved) {
        InterpretationStep step = record.step();
        Arrays.stream(InterpretationStep.values()).filter(before -> before.compareTo(step) < 0 && !saved.containsKey(before)).findFirst()
                .ifPresent(before -> {
                    throw BusinessException.invalid("", "field.directive.before",
                            Map.of("step", Texts.of(WORDS, "directive.step", before)));
                });
        if (record instanceof Comparison comparison) {
            checkElements(comparison);
        } else if (record instanceof Agreement agreement) {
            checkMeasures(agreement, (Comparison) saved.get(InterpretationStep.COMPARISON));
        }
    }

    private static void checkElements(Comparison comparison) {
        String missing = Arrays.stream(PlatformElement.values())
                .filter(element -> comparison.points().stream().noneMatch(point -> point.element() == element))
                .map(element -> Texts.of(WORDS, "directive.element", element))
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw BusinessException.invalid("points", "field.directive.elements", Map.of("elements", missing));
        }
    }

    private static void checkMeasures(Agreement agreement, Comparison comparison) {
        int differences = comparison.differences().size();
        for (int i = 0; i < agreement.measures().size(); i++) {
            if (agreement.measures().get(i).difference() > differences) {
                throw BusinessException.invalid("measures[" + i + "].difference", "field.range", Map.of("min", 1, "max", differences));
            }
        }
        String unanswered = unanswered(agreement, comparison);
        if (!unanswered.isEmpty()) {
            throw BusinessException.invalid("measures", "field.directive.measures", Map.of("differences", unanswered));
        }
    }

    private static String unanswered(Map<InterpretationStep, Interpretation> saved) {
        return unanswered(
                (Agreement) saved.get(InterpretationStep.AGREEMENT), (Comparison) saved.get(InterpretationStep.COMPARISON));
    }

    /** The differences without a measure, by their places. */
    private static String unanswered(Agreement agreement, Comparison comparison) {
        return IntStream.rangeClosed(1, comparison.differences().size())
                .filter(place -> agreement.measures().stream().noneMatch(measure -> measure.difference() == place))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining("、"));
    }
}
