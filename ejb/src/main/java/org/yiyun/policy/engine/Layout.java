package org.yiyun.policy.engine;

import java.util.ArrayList;
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
    private final List<FactPlace> places = new ArrayList<>();
    private final List<String> choices = new ArrayList<>();
    private final int[] sizes = new int[4];

    Layout(PolicyDefinition definition) {
        facts = definition.facts();
        dimensions = definition.dimensions();
        for (Fact fact : facts) {
            Dimension dimension = definition.dimension(fact.type()).orElse(null);
            Slot.Kind kind = dimension == null ? Slot.Kind.NUMBER : Slot.Kind.SYMBOL;
            int area = (fact.ofLine() ? 2 : 0) + kind.ordinal();
            Slot slot = new Slot(fact.name(), kind, fact.ofLine(), true, sizes[area]++, dimension);
            slots.put(fact.name(), slot);
            places.add(new FactPlace(fact, slot));
            if (dimension != null && !fact.ofLine()) {
                choices.add(fact.name());
            }
        }
    }

    /** The facts that a whole claim tells by choice: person type, level, kind of institution. */
    public List<String> choices() {
        return choices;
    }

    /** Whether the whole claim has a number of that name. */
    public boolean isNumber(String name) {
        Slot slot = slots.get(name);
        return slot != null && !slot.ofLine() && slot.kind() == Slot.Kind.NUMBER;
    }

    List<FactPlace> places() {
        return places;
    }

    Map<String, Slot> slots() {
        return slots;
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Layout that && facts.equals(that.facts) && dimensions.equals(that.dimensions);
    }

    @Override
    public int hashCode() {
        return facts.hashCode();
    }
}
