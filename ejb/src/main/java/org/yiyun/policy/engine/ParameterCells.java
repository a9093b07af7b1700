package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.PolicyDefinition.Parameter;
import org.yiyun.policy.engine.PolicyDefinition.Value;

/** A parameter's values on one day, one cell for each combination of its dimensions. */
final class ParameterCells {
    private static final int MOST_CELLS = 4_000_000;

    private final Parameter parameter;
    private final Slot[] dims;
    private final int[] sizes;
    private final Object[] contents;
    private final Value[] values;

    /**
     * @param overlaps is told of every cell that two values claim, in words
     * @throws FormulaFault if there are more combinations than can be kept
     */
    ParameterCells(Parameter parameter, List<Slot> dims, LocalDate day, @Nullable Dimension choice, List<String> overlaps) {
        this.parameter = parameter;
        this.dims = dims.toArray(Slot[]::new);
        sizes = dims.stream().mapToInt(slot -> slot.dimension() == null ? 1 : slot.dimension().values().size()).toArray();
        long cells = 1;
        for (int size : sizes) {
            cells *= size;
            if (cells > MOST_CELLS) {
                throw new FormulaFault("field.policy.cells", Map.of("max", MOST_CELLS));
            }
        }
        contents = new Object[(int) cells];
        values = new Value[(int) cells];
        for (Value value : parameter.values()) {
            if (value.holdsOn(day)) {
                fill(value, choice, 0, 0, overlaps);
            }
        }
    }

    private void fill(Value value, @Nullable Dimension choice, int dim, int cell, List<String> overlaps) {
        if (dim == dims.length) {
            if (values[cell] != null) {
                overlaps.add(where(cell));
            }
            values[cell] = value;
            contents[cell] = choice != null && value.content() instanceof String text ? (Object) choice.indexOf(text) : value.content();
            return;
        }
        Dimension dimension = dims[dim].dimension();
        List<String> named = value.when().getOrDefault(dims[dim].name(), dimension == null ? List.of() : dimension.values());
        for (String name : named) {
            int position = dimension == null ? -1 : dimension.indexOf(name);
            if (position >= 0) {
                fill(value, choice, dim + 1, cell * sizes[dim] + position, overlaps);
            }
        }
    }

    Parameter parameter() {
        return parameter;
    }

    List<Slot> dims() {
        return List.of(dims);
    }

    boolean ofLine() {
        return dims().stream().anyMatch(Slot::ofLine);
    }

    int cells() {
        return contents.length;
    }

    /** What there is if it depends on nothing; null if it does, or while it is open. */
    @Nullable Object only() {
        return dims.length == 0 ? contents[0] : null;
    }

    /** BigDecimal, scale, adjustment, or position of a choice; null if there is none or it is open. */
    @Nullable Object contentOf(int cell) {
        return contents[cell];
    }

    @Nullable Value valueOf(int cell) {
        return values[cell];
    }

    /** Whether the combination lies within what the version covers. */
    boolean isCovered(int cell, Map<String, List<String>> covers) {
        int rest = cell;
        for (int i = dims.length - 1; i >= 0; i--) {
            List<String> covered = covers.get(dims[i].name());
            if (covered != null && !covered.contains(dims[i].value(rest % sizes[i]))) {
                return false;
            }
            rest /= sizes[i];
        }
        return true;
    }

    /** The combination in words, as in {@code 异地类别=转诊转院}. */
    String where(int cell) {
        List<String> parts = new ArrayList<>();
        int rest = cell;
        for (int i = dims.length - 1; i >= 0; i--) {
            Dimension dimension = dims[i].dimension();
            if (dimension != null) {
                String value = dimension.values().get(rest % sizes[i]);
                String title = dimension.titleOf(value);
                parts.add(0, dimension.title() + "=" + (title.equals(value) ? value : title + "(" + value + ")"));
            }
            rest /= sizes[i];
        }
        return String.join("，", parts);
    }

    /** Cell that the frame's values lead to. */
    int cell(Frame frame) {
        int cell = 0;
        for (int i = 0; i < dims.length; i++) {
            int position = dims[i].symbol(frame);
            if (position < 0) {
                throw PolicyStop.missing(dims[i].name(), frame.line());
            }
            cell = cell * sizes[i] + position;
        }
        return cell;
    }

    /** The value that a finished frame leads to; null if its dimensions were not told, or if there is none. */
    @Nullable Value valueIn(Frame frame) {
        return isTold(frame) ? values[cell(frame)] : null;
    }

    /** Whether a finished frame tells all its dimensions. */
    boolean isTold(Frame frame) {
        for (Slot dim : dims) {
            if (!dim.isTold(frame)) {
                return false;
            }
        }
        return true;
    }

    /** The same by its place, as {@code @code#value} from 1. */
    Optional<String> used(Frame frame) {
        Value value = valueIn(frame);
        for (int i = 0; i < parameter.values().size(); i++) {
            if (parameter.values().get(i) == value) {
                return Optional.of("@" + parameter.code() + "#" + (i + 1));
            }
        }
        return Optional.empty();
    }

    BigDecimal number(Frame frame) {
        return (BigDecimal) content(frame);
    }

    int choice(Frame frame) {
        return (Integer) content(frame);
    }

    Scale scale(Frame frame) {
        return (Scale) content(frame);
    }

    Adjustment adjustment(Frame frame) {
        return (Adjustment) content(frame);
    }

    private Object content(Frame frame) {
        int cell = cell(frame);
        Object content = contents[cell];
        if (content == null) {
            throw noValue(cell);
        }
        return content;
    }

    private BusinessException noValue(int cell) {
        return PolicyStop.noValue(values[cell] != null, parameter.code(), parameter.title(), where(cell));
    }
}
