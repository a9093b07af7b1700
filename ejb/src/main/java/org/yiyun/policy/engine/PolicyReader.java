package org.yiyun.policy.engine;

import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.policy.engine.PolicyDefinition.Accumulator;
import org.yiyun.policy.engine.PolicyDefinition.Cover;
import org.yiyun.policy.engine.PolicyDefinition.DateBasis;
import org.yiyun.policy.engine.PolicyDefinition.Document;
import org.yiyun.policy.engine.PolicyDefinition.Fact;
import org.yiyun.policy.engine.PolicyDefinition.Part;
import org.yiyun.policy.engine.PolicyDefinition.Period;
import org.yiyun.policy.engine.PolicyDefinition.Results;
import org.yiyun.policy.engine.PolicyDefinition.Rounding;
import org.yiyun.policy.engine.PolicyDefinition.Source;
import org.yiyun.policy.engine.PolicyDefinition.Step;

/**
 * Reads the text of a policy version: YAML, or JSON, which is YAML too. Everything is asked for by name; a key that nobody
 * asks for is a fault with its path, so that a misplaced setting cannot be without effect for years.
 */
public final class PolicyReader {
    /** Longest text, in characters. */
    public static final int MAX_LENGTH = 8_000_000;

    private static final Source NOWHERE = new Source("", "");

    private final List<FieldError> faults = new ArrayList<>();

    private PolicyReader() {}

    /**
     * The policy in the text.
     *
     * @throws BusinessException MALFORMED if it is no YAML, INVALID with every fault if it is no policy
     */
    public static PolicyDefinition read(String text) {
        PolicyReader reader = new PolicyReader();
        PolicyDefinition definition = reader.policy(new Section("", compose(text), reader.faults));
        if (!reader.faults.isEmpty()) {
            throw BusinessException.invalid(reader.faults);
        }
        return definition;
    }

    private static Node compose(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new BusinessException(ProblemType.TOO_LARGE, Map.of("max", MAX_LENGTH));
        }
        LoadSettings settings = LoadSettings.builder()
                .setMaxAliasesForCollections(0).setCodePointLimit(2 * MAX_LENGTH).setLabel("policy").build();
        try {
            Optional<Node> node = new Compose(settings).composeString(text);
            return node.orElseThrow(() -> noYaml(1, 1));
        } catch (MarkedYamlEngineException fault) {
            int line = fault.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            int column = fault.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1);
            throw noYaml(line, column);
        } catch (YamlEngineException fault) {
            throw noYaml(1, 1);
        }
    }

    private static BusinessException noYaml(int line, int column) {
        return new BusinessException(ProblemType.MALFORMED, Map.of("constraint", "policy-text", "line", line, "column", column));
    }

    private PolicyDefinition policy(Section top) {
        ParameterReader parameters = new ParameterReader();
        PolicyDefinition definition = new PolicyDefinition(
                top.text("scheme"), top.text("title"), top.date("effective"), top.constant("dateBasis", DateBasis.class), yearStart(top),
                top.list("documents", PolicyReader::document), top.texts("doubts"),
                top.list("dimensions", PolicyReader::dimension),
                top.list("covers", s -> new Cover(s.text("name"), s.texts("values"), s.text("reason"))),
                top.list("facts", s -> new Fact(s.text("name"), s.text("type"), s.text("title"), s.optionalText("absent"))),
                top.list("parameters", parameters::parameter),
                top.list("tables", TableReader::table),
                top.list("steps", PolicyReader::step),
                top.list("figures", Figure::read),
                results(top),
                top.list("parts", s -> new Part(s.text("code"), s.text("title"), s.text("amount"), s.flag("fund"))),
                top.list("accumulators", s -> new Accumulator(
                        s.text("code"), s.text("title"), s.constant("period", Period.class), s.text("prior"), s.text("before"),
                        s.text("add"), s.texts("by"))),
                top.list("crossings", PolicyReader::crossing),
                top.list("cases", CaseReader::read));
        top.end();
        return definition;
    }

    private static MonthDay yearStart(Section top) {
        String text = top.text("yearStart");
        try {
            return text.isEmpty() ? MonthDay.of(1, 1) : MonthDay.parse("--" + text);
        } catch (DateTimeException noDay) {
            top.fault("yearStart", "field.policy.month-day", Map.of());
            return MonthDay.of(1, 1);
        }
    }

    private static Results results(Section top) {
        Section section = top.section("results");
        if (section == null) {
            top.fault("results", "field.required", Map.of());
            return new Results("", "", "");
        }
        Results results = new Results(section.text("total"), section.text("eligible"), section.text("payout"));
        section.end();
        return results;
    }

    /** What the parts of a stay share is said for a split, if only by an empty list, and for nothing else. */
    private static Crossing crossing(Section s) {
        Crossing crossing = new Crossing(
                s.date("from"), s.constant("rule", Crossing.Rule.class),
                s.list("carried", c -> new Crossing.Carried(c.text("fact"), c.text("value"))), source(s));
        if (s.has("carried") != (crossing.rule() == Crossing.Rule.SPLIT)) {
            s.fault("carried", "field.policy.carried", Map.of());
        }
        return crossing;
    }

    private static Document document(Section s) {
        return new Document(s.text("id"), s.text("title"), s.optionalText("number"), s.optionalText("issuer"), s.optionalDate("date"));
    }

    private static Dimension dimension(Section s) {
        Map<String, String> titles = new LinkedHashMap<>();
        List<String> values = s.list("values", value -> {
            String code = value.text("code");
            titles.put(code, value.text("title"));
            return code;
        });
        return new Dimension(s.text("name"), s.text("title"), values, titles);
    }

    private static Step step(Section s) {
        Step step = new Step(
                s.text("code"), s.text("title"), s.flag("line"), s.optionalDate("from"), s.optionalDate("to"),
                s.optionalText("set"), s.optionalText("formula"), s.optionalText("table"), rounding(s), source(s));
        boolean byFormula = step.set() != null && step.formula() != null && step.table() == null;
        boolean byTable = step.set() == null && step.formula() == null && step.table() != null;
        if (!byFormula && !byTable) {
            s.fault("", "field.policy.step", Map.of());
        }
        return step;
    }

    private static @Nullable Rounding rounding(Section s) {
        Section round = s.section("round");
        if (round == null) {
            return null;
        }
        int decimals = round.number("decimals").intValue();
        if (decimals < 0 || decimals > 6) {
            round.fault("decimals", "field.range", Map.of("min", 0, "max", 6));
        }
        Rounding rounding = new Rounding(decimals, round.constant("mode", RoundingMode.class));
        if (rounding.mode() == RoundingMode.UNNECESSARY) {
            round.fault("mode", "field.enum", Map.of("allowed", "HALF_UP HALF_EVEN HALF_DOWN UP DOWN CEILING FLOOR"));
        }
        round.end();
        return rounding;
    }

    /** Document and clause are required of everything that decides about money. */
    static Source source(Section s) {
        Section source = s.section("source");
        if (source == null) {
            s.fault("source", "field.policy.source", Map.of());
            return NOWHERE;
        }
        Source result = new Source(source.text("document"), source.text("clause"));
        source.end();
        return result;
    }

    static @Nullable Source optionalSource(Section s) {
        return s.has("source") ? source(s) : null;
    }
}
