package org.yiyun.policy.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that only set figures, or one number as it is or times a figure: most rows do. What they do is looked up and
 * multiplied, the same instructions for each; going to a row's own code instead costs more than all it does, as no processor can foresee
 * the kind of the next line.
 */
final class PlainRows {
    private final Map<String, Slot> known;
    private final Map<String, ParameterCells> parameters;
    private final boolean[] plain;
    private final List<Slot> targets;
    private final @Nullable Slot[] sources;
    private final long[][] kept;
    private final long[][] factors;
    private final long[][] rest;

    /** @param known facts and variables; more may come to be known between rows */
    PlainRows(Map<String, Slot> known, Map<String, ParameterCells> parameters, List<Slot> targets, int rows) {
        this.known = known;
        this.parameters = parameters;
        plain = new boolean[rows + 1];
        this.targets = List.copyOf(targets);
        kept = new long[targets.size()][rows];
        factors = new long[targets.size()][rows];
        rest = new long[targets.size()][rows];
        sources = new Slot[targets.size()];
    }

    /**
     * What the rows say of one variable: it becomes {@code (number & kept) * factor}, and then come the decimals of the factor, or the
     * whole figure where no number is kept.
     *
     * @param most         the digits, in their place, that any factor can be applied to
     * @param mostDecimals the decimals of the number that leave room for those of any factor
     */
    record Output(Slot target, long[] kept, long[] factors, long[] rest, long most, int mostDecimals) {
        static Output of(Slot target, long[] kept, long[] factors, long[] rest) {
            long greatest = Arrays.stream(factors).map(Math::abs).max().orElse(1);
            int longest = Arrays.stream(rest).mapToInt(Packed::decimals).max().orElse(0);
            return new Output(target, kept, factors, rest, Long.MAX_VALUE / Math.max(greatest, 1), Packed.MOST_DECIMALS - longest);
        }
    }

    /** A formula, as far as it is plain. */
    private record Product(@Nullable Slot number, BigDecimal figure) {}

    /** Takes the row if it is plain. */
    boolean take(int row, List<Expr> formulas) {
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < formulas.size(); i++) {
            Product product = product(formulas.get(i));
            if (product == null || targets.get(i).kind() != Slot.Kind.NUMBER || Packed.of(product.figure()) == Packed.NONE
                    || (product.number() != null && sources[i] != null && sources[i] != product.number())) {
                return false;
            }
            products.add(product);
        }
        for (int i = 0; i < products.size(); i++) {
            put(i, row, products.get(i));
        }
        plain[row] = true;
        return true;
    }

    private void put(int output, int row, Product product) {
        long figure = Packed.of(product.figure());
        boolean keeps = product.number() != null;
        sources[output] = keeps ? product.number() : sources[output];
        kept[output][row] = keeps ? -1 : 0;
        factors[output][row] = keeps ? Packed.digits(figure) : 0;
        rest[output][row] = keeps ? Packed.decimals(figure) : figure;
    }

    private @Nullable Product product(Expr formula) {
        if (formula instanceof Expr.Binary binary && binary.operator().equals("*")) {
            Slot left = number(binary.left());
            BigDecimal figure = figure(left == null ? binary.left() : binary.right());
            Slot number = left == null ? number(binary.right()) : left;
            return number == null || figure == null ? null : new Product(number, figure);
        }
        Slot number = number(formula);
        BigDecimal figure = number == null ? figure(formula) : BigDecimal.ONE;
        return figure == null ? null : new Product(number, figure);
    }

    private @Nullable Slot number(Expr formula) {
        Slot slot = formula instanceof Expr.Name name && !name.quoted() ? known.get(name.name()) : null;
        return slot == null || slot.kind() != Slot.Kind.NUMBER ? null : slot;
    }

    private @Nullable BigDecimal figure(Expr formula) {
        if (formula instanceof Expr.Literal literal) {
            return literal.value();
        }
        ParameterCells cells = formula instanceof Expr.Parameter parameter ? parameters.get(parameter.code()) : null;
        return cells != null && cells.only() instanceof BigDecimal figure ? figure : null;
    }

    /**
     * What a row does, by its number.
     *
     * @param others with code for the rows that were not taken
     */
    MethodHandle handle(TableProgram others) {
        MethodHandle all = MethodHandles.filterArguments(others.marking(), 0, Operations.handle("at").bindTo(others.positions()));
        for (int i = 0; i < sources.length; i++) {
            Output output = Output.of(targets.get(i), kept[i], factors[i], rest[i]);
            MethodHandle set = MethodHandles.insertArguments(PackedOperations.handle("setPlain"), 0, output, sources[i]);
            all = MethodHandles.foldArguments(set, all);
        }
        return MethodHandles.guardWithTest(PackedOperations.handle("isPlain").bindTo(plain), all, others.byNumber());
    }
}
