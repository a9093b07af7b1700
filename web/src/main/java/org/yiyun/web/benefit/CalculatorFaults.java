package org.yiyun.web.benefit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.policy.engine.PolicyDefinition;

/** Faults of a calculation as the calculator's page shows them: beside their input, or with what the policy calls the place. */
final class CalculatorFaults {
    private static final Map<String, String> INPUTS = Map.of(
            "person.idNumber", "person", "claim.institution.code", "institution", "claim.admittedOn", "admittedOn",
            "claim.dischargedOn", "dischargedOn");
    private static final Pattern LINE = Pattern.compile("claim\\.lines\\[(\\d+)](?:\\.(.+))?");
    private static final String LINES = "claim.lines";
    private static final String OTHER = "right.";

    private final PolicyDefinition definition;
    private final List<Integer> rows;
    private final Locale language;

    /** @param rows of the page, from 1, of the lines that were filled in */
    CalculatorFaults(PolicyDefinition definition, List<Integer> rows, Locale language) {
        this.definition = definition;
        this.rows = List.copyOf(rows);
        this.language = language;
    }

    BusinessException of(BusinessException fault) {
        return new BusinessException(fault.type(), fault.params(), fault.errors().stream().map(this::error).toList());
    }

    private FieldError error(FieldError error) {
        String path = error.path().startsWith(OTHER) ? error.path().substring(OTHER.length()) : error.path();
        String input = INPUTS.get(path);
        if (input != null) {
            return new FieldError(input, error.key(), error.params());
        }
        return place(path)
                .map(place -> new FieldError("", "field.benefit.at", Map.of("place", place, "reason", ProblemTexts.error(language, error))))
                .orElse(error);
    }

    /** Empty for what is none of the claim. */
    private Optional<String> place(String path) {
        Matcher line = LINE.matcher(path);
        if (line.matches()) {
            int index = Integer.parseInt(line.group(1));
            String row = Texts.get(language, "benefit.line.row", Map.of("row", index < rows.size() ? rows.get(index) : index + 1));
            String of = line.group(2);
            return Optional.of(of == null ? row : row + " " + ("on".equals(of) ? Texts.get(language, "benefit.line.on") : title("line." + of).orElse(of)));
        }
        return path.equals(LINES) ? Optional.of(Texts.get(language, "benefit.lines")) : title(path.replaceFirst("^priorYear\\.", "prior."));
    }

    private Optional<String> title(String fact) {
        return definition.facts().stream().filter(known -> known.name().equals(fact)).map(PolicyDefinition.Fact::title).findFirst();
    }
}
