package org.yiyun.web.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.FigureWords;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Parameter;
import org.yiyun.policy.engine.PolicyDefinition.Value;
import org.yiyun.policy.engine.PolicyEdit;
import org.yiyun.web.faces.Functions;

/** One value of a parameter with its days, its place and where it is written. */
public final class ParameterRow {
    private final PolicyDefinition definition;
    private final Parameter parameter;
    private final int position;
    private final String written;

    private ParameterRow(PolicyDefinition definition, Parameter parameter, int position, String written) {
        this.definition = definition;
        this.parameter = parameter;
        this.position = position;
        this.written = written;
    }

    static List<ParameterRow> of(PolicyDefinition definition, String text) {
        return definition.parameters().stream().flatMap(parameter -> of(definition, text, parameter).stream()).toList();
    }

    /** Of one parameter. */
    static List<ParameterRow> of(PolicyDefinition definition, String text, Parameter parameter) {
        List<String> written = PolicyEdit.written(text, parameter.code());
        return IntStream.range(0, parameter.values().size())
                .mapToObj(position -> new ParameterRow(definition, parameter, position, written.get(position))).toList();
    }

    /** Within its parameter, from 0. */
    public int getPosition() {
        return position;
    }

    private Value value() {
        return parameter.values().get(position);
    }

    /** What a choice of one value sends. */
    public String getKey() {
        return parameter.code() + " " + position;
    }

    public String getTitle() {
        return parameter.title();
    }

    public String getCode() {
        return parameter.code();
    }

    public String getUnit() {
        return parameter.unit() + " · " + parameter.period();
    }

    public String getWhere() {
        return value().when().entrySet().stream()
                .map(cell -> titled(cell.getKey(), cell.getValue()))
                .sorted()
                .collect(Collectors.joining("；"));
    }

    private String titled(String name, List<String> values) {
        return values.stream()
                .map(code -> definition.dimensions().stream()
                        .filter(dimension -> dimension.indexOf(code) >= 0 && isOf(name, dimension.name()))
                        .map(dimension -> dimension.titleOf(code))
                        .findFirst()
                        .orElse(code))
                .collect(Collectors.joining("、"));
    }

    private boolean isOf(String name, String dimension) {
        return name.equals(dimension) || definition.facts().stream().anyMatch(fact -> fact.name().equals(name) && fact.type().equals(dimension));
    }

    public LocalDate getFrom() {
        return value().from();
    }

    public @Nullable LocalDate getTo() {
        return value().to();
    }

    /** As it is written; empty while it is open. */
    public String getWritten() {
        return written;
    }

    /** As a person reads it; empty while it is open. */
    public String getWords() {
        Object content = value().content();
        if (content instanceof BigDecimal number) {
            return switch (parameter.type()) {
                case MONEY -> Functions.money(number);
                case RATE -> number.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
                default -> FigureWords.of(number);
            };
        }
        return content == null ? "" : content instanceof String code ? definition.titleOf(code) : FigureWords.of(content);
    }

    public boolean isOpen() {
        return value().content() == null;
    }

    public String getSource() {
        return definition.cite(value().source() == null ? parameter.source() : value().source());
    }

    public String getLabel() {
        String where = getWhere();
        return parameter.title() + (where.isEmpty() ? "" : " · " + where) + " · " + (isOpen() ? "—" : getWords()) + " · " + value().from();
    }
}
