package org.yiyun.policy.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.PolicyDefinition.HitPolicy;
import org.yiyun.policy.engine.PolicyDefinition.Table;

/**
 * A decision table on one day, ready to run. The columns of dimensions lead at once to the few rows that can fit; those of
 * numbers are looked at row by row.
 */
final class TableProgram {
    private static final int MOST_CELLS = 65_536;
    private static final int MOST_SWITCHED = 64;
    private static final int[] NONE = {};

    private final Table table;
    private final int[] rowNumbers;
    private final Slot[] symbols;
    private final Slot[] numbers;
    private final boolean[][][] allowed;
    private final Interval[][] intervals;
    private final MethodHandle[] rows;
    private final MethodHandle[][] terms;
    private final int @Nullable [][] index;
    private final int[] all;
    private Slot @Nullable [] outputs;
    private @Nullable Slot hit;

    /**
     * @param rowNumbers positions of the rows that hold, in the table
     * @param cells      the inputs' cells of those rows
     * @param rows       what each row does; empty for a collecting table
     * @param terms      by row and output; empty for a table whose rows act alone
     */
    TableProgram(Table table, int[] rowNumbers, TableCells cells, MethodHandle[] rows, MethodHandle[][] terms) {
        this.table = table;
        this.rowNumbers = rowNumbers;
        symbols = cells.symbols();
        numbers = cells.numbers();
        allowed = cells.allowed();
        intervals = cells.intervals();
        this.rows = rows;
        this.terms = terms;
        all = new int[rowNumbers.length];
        Arrays.setAll(all, row -> row);
        index = index();
    }

    /** The same with other code for its rows. */
    private TableProgram(TableProgram other, MethodHandle[] rows) {
        table = other.table;
        rowNumbers = other.rowNumbers;
        symbols = other.symbols;
        numbers = other.numbers;
        allowed = other.allowed;
        intervals = other.intervals;
        this.rows = rows;
        terms = other.terms;
        all = other.all;
        index = other.index;
        outputs = other.outputs;
        hit = other.hit;
    }

    /** The same with other code for its rows. */
    TableProgram withRows(MethodHandle[] others) {
        return new TableProgram(this, others);
    }

    TableProgram writingTo(List<Slot> variables, Slot hitSlot) {
        outputs = variables.toArray(Slot[]::new);
        hit = hitSlot;
        return this;
    }

    Table table() {
        return table;
    }

    /** Position, in the table, of the row that a finished frame was decided by; -1 if several were collected. */
    int rowOf(Frame frame) {
        return hit == null ? -1 : hit.symbol(frame);
    }

    /** Decides, and sets the variables: straight to a row's own code where the dimensions alone lead there, else by looking. */
    MethodHandle handle() {
        return isLedByDimensions()
                ? MethodHandles.foldArguments(byNumber(), row())
                : Operations.method(TableProgram.class, "run", void.class, Frame.class).bindTo(this);
    }

    private boolean isLedByDimensions() {
        return index != null && numbers.length == 0 && isDecidedByOne();
    }

    /** Which of the rows that hold decides alone; {@link #rows()}, or a refusal, for none. */
    MethodHandle row() {
        if (!isLedByDimensions()) {
            return Operations.method(TableProgram.class, "first", int.class, Frame.class).bindTo(this);
        }
        int[] rowOfCell = Arrays.stream(index).mapToInt(fitting -> fitting.length == 0 ? all.length : fitting[0]).toArray();
        return MethodHandles.filterReturnValue(cell(), Operations.handle("at").bindTo(rowOfCell));
    }

    /** What a row does, by its number among those that hold. Rows without code are not asked for. */
    MethodHandle byNumber() {
        MethodHandle none = Operations.method(TableProgram.class, "stop", void.class, int.class, Frame.class).bindTo(this);
        if (Arrays.stream(rows).filter(row -> row != null).count() > MOST_SWITCHED) {
            return Operations.method(TableProgram.class, "runRow", void.class, int.class, Frame.class).bindTo(this);
        }
        MethodHandle[] targets = new MethodHandle[all.length];
        Arrays.setAll(targets, row -> rows[row] == null ? none
                : MethodHandles.dropArguments(Code.sequence(List.of(marking(rowNumbers[row]), rows[row])), 0, int.class));
        return MethodHandles.tableSwitch(none, targets);
    }

    /** The cell of the index that the frame's values lead to. */
    private MethodHandle cell() {
        MethodHandle cell = MethodHandles.dropArguments(MethodHandles.constant(int.class, 0), 0, Frame.class);
        for (Slot slot : symbols) {
            cell = MethodHandles.foldArguments(MethodHandles.insertArguments(Operations.handle("cell"), 0, slot, size(slot)), cell);
        }
        return cell;
    }

    /** Writes down that this row has decided. */
    private MethodHandle marking(int row) {
        return MethodHandles.insertArguments(marking(), 0, row);
    }

    /** From the position of a row in the table: writes down that it has decided. */
    MethodHandle marking() {
        if (hit == null) {
            return MethodHandles.empty(MethodType.methodType(void.class, int.class, Frame.class));
        }
        MethodHandle setter = MethodHandles.insertArguments(Operations.handle(hit.ofLine() ? "setLineSymbol" : "setSymbol"), 0, hit.index());
        return MethodHandles.permuteArguments(setter, MethodType.methodType(void.class, int.class, Frame.class), 1, 0);
    }

    void stop(int row, Frame frame) {
        throw noRow(frame);
    }

    /** Decides by looking, and sets the variables. */
    void run(Frame frame) throws Throwable {
        if (isDecidedByOne()) {
            runRow(first(frame), frame);
        } else {
            collect(frame);
        }
    }

    void runRow(int row, Frame frame) throws Throwable {
        if (row == all.length) {
            throw noRow(frame);
        }
        mark(frame, rowNumbers[row]);
        rows[row].invokeExact(frame);
    }

    int first(Frame frame) {
        for (int row : candidates(frame)) {
            if (fits(row, frame)) {
                return row;
            }
        }
        throw noRow(frame);
    }

    private void collect(Frame frame) throws Throwable {
        BigDecimal[] results = new BigDecimal[table.outputs().size()];
        boolean found = false;
        for (int row : candidates(frame)) {
            if (fits(row, frame)) {
                found = true;
                for (int i = 0; i < results.length; i++) {
                    BigDecimal term = (BigDecimal) terms[row][i].invokeExact(frame);
                    results[i] = results[i] == null ? term : join(results[i], term);
                }
            }
        }
        if (!found) {
            throw noRow(frame);
        }
        mark(frame, -1);
        for (int i = 0; i < results.length; i++) {
            write(frame, i, results[i]);
        }
    }

    private BigDecimal join(BigDecimal one, BigDecimal other) {
        return switch (table.hit()) {
            case COLLECT_MIN -> one.min(other);
            case COLLECT_MAX -> one.max(other);
            default -> one.add(other);
        };
    }

    private void write(Frame frame, int output, BigDecimal value) {
        if (outputs != null) {
            frame.set(outputs[output], value);
        }
    }

    private void mark(Frame frame, int row) {
        if (hit != null && hit.ofLine()) {
            Operations.setLineSymbol(hit.index(), frame, row);
        } else if (hit != null) {
            Operations.setSymbol(hit.index(), frame, row);
        }
    }

    private int[] candidates(Frame frame) {
        if (index == null) {
            return all;
        }
        int cell = 0;
        for (Slot slot : symbols) {
            int position = slot.symbol(frame);
            int size = size(slot);
            cell = cell * (size + 1) + (position < 0 ? size : position);
        }
        return index[cell];
    }

    /** The inputs that are values of dimensions. */
    Slot[] symbols() {
        return symbols;
    }

    /** The inputs that are numbers. */
    Slot[] numbers() {
        return numbers;
    }

    /** How many rows hold; they are counted from 0. */
    int rows() {
        return all.length;
    }

    /** What a row that holds admits of an input that is a number. */
    Interval interval(int row, int column) {
        return intervals[row][column];
    }

    /** Positions, in the table, of the rows that hold. */
    int[] positions() {
        return rowNumbers.clone();
    }

    /** Position, in the table, of a row that holds. */
    int position(int row) {
        return rowNumbers[row];
    }

    /** Whether one row alone decides. */
    boolean isDecidedByOne() {
        return table.hit() == HitPolicy.UNIQUE || table.hit() == HitPolicy.FIRST;
    }

    /** Whether nothing but that input, which is a number, can keep a row from a finished frame. */
    boolean fitsBut(int row, int column, Frame frame) {
        for (int i = 0; i < symbols.length; i++) {
            if (!admits(row, i, symbols[i].symbol(frame))) {
                return false;
            }
        }
        for (int i = 0; i < numbers.length; i++) {
            BigDecimal number = numbers[i].number(frame);
            if (number == null || (i != column && !intervals[row][i].contains(number))) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(int row, Frame frame) {
        if (index == null) {
            for (int i = 0; i < symbols.length; i++) {
                if (!admits(row, i, symbols[i].symbol(frame))) {
                    return false;
                }
            }
        }
        for (int i = 0; i < numbers.length; i++) {
            Interval interval = intervals[row][i];
            if (interval != Interval.ALL && !interval.contains(Operations.readNumber(numbers[i], frame))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row that holds admits a value of an input by its position; -1 for one that is not told. */
    boolean admits(int row, int column, int position) {
        boolean[] values = allowed[row][column];
        return values == null || (position >= 0 && values[position]);
    }

    private RuntimeException noRow(Frame frame) {
        List<String> where = new ArrayList<>();
        for (Slot slot : symbols) {
            int position = slot.symbol(frame);
            if (position < 0) {
                return PolicyStop.missing(slot.name(), frame.line());
            }
            where.add(slot.name() + "=" + slot.value(position));
        }
        for (Slot slot : numbers) {
            where.add(slot.name() + "=" + Operations.readNumber(slot, frame).toPlainString());
        }
        return PolicyStop.noRow(table.code(), table.title(), String.join(" ", where));
    }

    private int @Nullable [][] index() {
        long cells = 1;
        for (Slot slot : symbols) {
            cells *= size(slot) + 1;
            if (cells > MOST_CELLS) {
                return null;
            }
        }
        int[] counts = new int[(int) cells];
        for (int row : all) {
            spread(row, 0, 0, cell -> counts[cell]++);
        }
        int[][] found = new int[counts.length][];
        Arrays.setAll(found, cell -> counts[cell] == 0 ? NONE : new int[counts[cell]]);
        Arrays.fill(counts, 0);
        for (int row : all) {
            spread(row, 0, 0, cell -> found[cell][counts[cell]++] = row);
        }
        return found;
    }

    /** Every cell that the row fits; what is not told is behind the last value of a dimension. */
    private void spread(int row, int column, int cell, IntConsumer fitting) {
        if (column == symbols.length) {
            fitting.accept(cell);
            return;
        }
        int size = size(symbols[column]);
        for (int position = 0; position <= size; position++) {
            if (admits(row, column, position == size ? -1 : position)) {
                spread(row, column + 1, cell * (size + 1) + position, fitting);
            }
        }
    }

    private static int size(Slot slot) {
        return slot.dimension() == null ? 0 : slot.dimension().values().size();
    }
}
