package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.PolicyDefinition.Fact;

/** Where the facts of a policy's claims lie. Equal for versions that know the same facts and dimensions. */
public final class Layout {
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final List<Fact> facts;
    private final List<Dimension> dimensions;
    private final int[] sizes = new int[4];

    Layout(PolicyDefinition definition) {
        facts = definition.facts();
        dimensions = definition.dimensions();
        for (Fact fact : facts) {
            Dimension dimension = definition.dimension(fact.type()).orElse(null);
            Slot.Kind kind = dimension == null ? Slot.Kind.NUMBER : Slot.Kind.SYMBOL;
            int area = (fact.ofLine() ? 2 : 0) + kind.ordinal();
            slots.put(fact.name(), new Slot(fact.name(), kind, fact.ofLine(), true, sizes[area]++, dimension));
        }
    }

    Map<String, Slot> slots() {
        return slots;
    }

    List<Fact> facts() {
        return facts;
    }

    @Nullable Slot slot(String name) {
        return slots.get(name);
    }

    int numbers() {
        return sizes[0];
    }

    int symbols() {
        return sizes[1];
    }

    int lineNumbers() {
        return sizes[2];
    }

    int lineSymbols() {
        return sizes[3];
    }

    /** Sets a fact from its text; false if the text is no value of it. */
    boolean put(Facts claim, String name, int line, String text) {
        Slot slot = slots.get(name);
        if (slot.kind() == Slot.Kind.NUMBER) {
            BigDecimal number = new BigDecimal(text);
            if (slot.ofLine()) {
                claim.lineNumbers[line * sizes[2] + slot.index()] = number;
            } else {
                claim.numbers[slot.index()] = number;
            }
            return true;
        }
        int position = slot.dimension() == null ? -1 : slot.dimension().indexOf(text);
        if (slot.ofLine()) {
            claim.lineSymbols[line * sizes[3] + slot.index()] = position;
        } else {
            claim.symbols[slot.index()] = position;
        }
        return position >= 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Layout that && facts.equals(that.facts) && dimensions.equals(that.dimensions);
    }

    @Override
    public int hashCode() {
        return facts.hashCode();
    }
}
