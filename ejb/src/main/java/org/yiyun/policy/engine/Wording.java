package org.yiyun.policy.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.PolicyDefinition.Parameter;
import org.yiyun.policy.engine.PolicyDefinition.Step;

/**
 * How the figures of a policy are called and what they count on a day. It belongs to what a policy is compiled into: made once, read by
 * whoever puts a calculation into words, and never by the calculation itself.
 */
public final class Wording {
    private final PolicyDefinition definition;
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, FigureUnit> units = new HashMap<>();
    private final Map<String, Dimension> dimensions = new HashMap<>();
    private final Map<String, Parameter> parameters = new HashMap<>();
    private final List<Term> terms;

    private Wording(PolicyDefinition definition, LocalDate day) {
        this.definition = definition;
        definition.facts().forEach(fact -> {
            titles.put(fact.name(), fact.title());
            unitOf(fact.type()).ifPresent(unit -> units.put(fact.name(), unit));
            definition.dimension(fact.type()).ifPresent(dimension -> dimensions.put(fact.name(), dimension));
        });
        Map<String, Term> found = new LinkedHashMap<>();
        Set<String> alone = definition.steps().stream().map(Step::set).filter(Objects::nonNull).collect(Collectors.toSet());
        for (String name : definition.variables()) {
            Term term = term(name, day);
            found.put(name, term);
            titles.put(name, term.title());
            definition.dimension(name).ifPresent(dimension -> dimensions.put(name, dimension));
            FigureUnit unit = term.unit() == null && alone.contains(name) ? FigureUnit.MONEY : term.unit();
            if (unit != null) {
                units.put(name, unit);
            }
        }
        terms = List.copyOf(found.values());
        definition.parameters().forEach(parameter -> parameters.put(parameter.code(), parameter));
    }

    /**
     * Something that a step or a table sets.
     *
     * @param title   as the policy calls it; its name where nobody has given it one
     * @param english null where nobody has given one
     * @param unit    what it counts; null where nobody has said so
     */
    public record Term(String name, String title, @Nullable String english, @Nullable FigureUnit unit) {}

    /** As of claims that a day decides. */
    public static Wording of(PolicyDefinition definition, LocalDate day) {
        return new Wording(definition, day);
    }

    private static Optional<FigureUnit> unitOf(String type) {
        return switch (type) {
            case "MONEY" -> Optional.of(FigureUnit.MONEY);
            case "COUNT", "NUMBER" -> Optional.of(FigureUnit.COUNT);
            default -> Optional.empty();
        };
    }

    private Term term(String name, LocalDate day) {
        Figure figure = definition.figure(name, day).orElse(null);
        String title = figure == null || figure.title() == null ? definition.nameOf(name) : figure.title();
        return new Term(name, title, figure == null ? null : figure.english(), figure == null ? null : figure.unit());
    }

    public PolicyDefinition definition() {
        return definition;
    }

    /** What steps and tables set, in the order in which they do. */
    public List<Term> terms() {
        return terms;
    }

    /** What people call a fact or a variable; its name for what is neither. */
    public String title(String name) {
        return titles.getOrDefault(name, name);
    }

    /** What people call a value of a fact or a variable; the value itself where the policy has no title for it. */
    public String valueTitle(String name, String value) {
        Dimension dimension = dimensions.get(name);
        return dimension == null ? definition.titleOf(value) : dimension.titleOf(value);
    }

    /** Null for a code that the policy has not. */
    public @Nullable Parameter parameter(String code) {
        return parameters.get(code);
    }

    /**
     * What a fact or a variable counts. What a step sets alone is an amount unless the policy says otherwise; an output of a table can be
     * anything, and is null where nobody has said what.
     */
    public @Nullable FigureUnit unit(String name) {
        return units.get(name);
    }
}
