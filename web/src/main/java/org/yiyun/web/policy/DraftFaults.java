package org.yiyun.web.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.policy.engine.FaultLines;

/** Faults of a policy's text for whoever has it before them in one input: each with its line and path. */
final class DraftFaults {
    /** More are of no use at once: they mostly come from the first ones. */
    private static final int MOST = 20;
    /** What stands beside the text in inputs of its own. */
    private static final Set<String> INPUTS = Set.of("", "reason", "from");

    private DraftFaults() {}

    /** The same refusal; the faults of the text in their order, the others as they are. */
    static BusinessException placed(BusinessException refused, String text, Locale locale) {
        if (refused.errors().isEmpty()) {
            return refused;
        }
        FaultLines lines = FaultLines.of(text);
        Stream<FieldError> beside = refused.errors().stream().filter(error -> INPUTS.contains(error.path()));
        List<FieldError> inside = refused.errors().stream().filter(error -> !INPUTS.contains(error.path())).toList();
        Stream<FieldError> more = inside.size() <= MOST ? Stream.of()
                : Stream.of(new FieldError("", "field.policy.more", Map.of("count", inside.size() - MOST)));
        return BusinessException.invalid(Stream.of(
                beside, inside.stream().limit(MOST).map(error -> placed(error, lines, locale)), more).flatMap(each -> each).toList());
    }

    private static FieldError placed(FieldError error, FaultLines lines, Locale locale) {
        OptionalInt line = lines.lineOf(error.path());
        String problem = ProblemTexts.error(locale, error);
        return line.isPresent()
                ? new FieldError("", "field.policy.line-at", Map.of("line", line.getAsInt(), "path", error.path(), "problem", problem))
                : new FieldError("", "field.policy.at", Map.of("path", error.path(), "problem", problem));
    }
}
