package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.PolicyDefinition.Fact;

/** Where a fact stands in what comes in, what it may be, and where it goes. */
final class FactPlace {
    private static final String NUMBER = "\\d{1,12}(\\.\\d{1,6})?";

    private final String name;
    private final Slot slot;
    private final String[] path;
    private final int decimals;
    private final Map<String, Integer> positions = new HashMap<>();
    private final @Nullable BigDecimal absentNumber;
    private final int absentSymbol;

    FactPlace(Fact fact, Slot slot) {
        this.slot = slot;
        name = fact.name();
        path = (fact.ofLine() ? name.substring("line.".length()) : PolicyStop.path(name, -1)).split("\\.");
        decimals = decimals(fact);
        Dimension dimension = slot.dimension();
        for (int i = 0; dimension != null && i < dimension.values().size(); i++) {
            positions.putIfAbsent(dimension.values().get(i), i);
        }
        String absent = fact.absent();
        absentNumber = absent != null && absent.matches(NUMBER) ? new BigDecimal(absent) : null;
        absentSymbol = absent == null ? -1 : position(absent);
    }

    /** What has accumulated is exact to a hundredth of a fen. */
    private static int decimals(Fact fact) {
        return switch (fact.type()) {
            case "COUNT" -> 0;
            case "MONEY" -> fact.name().startsWith("prior.") ? 4 : 2;
            default -> 6;
        };
    }

    String name() {
        return name;
    }

    boolean ofLine() {
        return slot.ofLine();
    }

    boolean isNumber() {
        return slot.kind() == Slot.Kind.NUMBER;
    }

    int decimals() {
        return decimals;
    }

    /** The values to choose from, for the message. */
    String allowed() {
        return slot.dimension() == null ? "" : String.join(" ", slot.dimension().values());
    }

    /** What the body, or a line of it, tells; null for nothing. */
    @Nullable Object in(@Nullable Object tree) {
        Object at = tree;
        for (String step : path) {
            at = at instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return at;
    }

    /** Position of a value in its dimension, -1 if it is none of it. */
    int position(String value) {
        return positions.getOrDefault(value, -1);
    }

    void put(Facts facts, int line, BigDecimal number) {
        if (slot.ofLine()) {
            facts.putOfLine(line, slot.index(), number);
        } else {
            facts.put(slot.index(), number);
        }
    }

    void put(Facts facts, int line, int position) {
        if (slot.ofLine()) {
            facts.lineSymbols[line * facts.layout.lineSymbols() + slot.index()] = position;
        } else {
            facts.symbols[slot.index()] = position;
        }
    }

    /** What holds if nothing is told. */
    void putAbsent(Facts facts, int line) {
        if (absentNumber != null && isNumber()) {
            put(facts, line, absentNumber);
        } else if (absentSymbol >= 0) {
            put(facts, line, absentSymbol);
        }
    }
}
