package org.yiyun.policy.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.util.ArrayList;
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
    private final List<Output> outputs = new ArrayList<>();
    private final @Nullable Slot[] sources;

    /** @param known facts and variables; more may come to be known between rows */
    PlainRows(Map<String, Slot> known, Map<String, ParameterCells> parameters, List<Slot> targets, int rows) {
        this.known = known;
        this.parameters = parameters;
        plain = new boolean[rows + 1];
        targets.forEach(target -> outputs.add(new Output(target, new long[rows], new long[rows], new long[rows])));
        sources = new Slot[targets.size()];
    }

    /**
     * What the rows say of one variable: it becomes {@code (number & kept) * factor}, and then come the decimals of the factor, or the
     * whole figure where no number is kept.
     */
    record Output(Slot target, long[] kept, long[] factors, long[] rest) {}

    /** A formula, as far as it is plain. */
    private record Product(@Nullable Slot number, BigDecimal figure) {}

    /** Takes the row if it is plain. */
    boolean take(int row, List<Expr> formulas) {
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < formulas.size(); i++) {
            Product product = product(formulas.get(i));
            if (product == null || outputs.get(i).target().kind() != Slot.Kind.NUMBER || Packed.of(product.figure()) == Packed.NONE
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
        outputs.get(output).kept()[row] = keeps ? -1 : 0;
        outputs.get(output).factors()[row] = keeps ? Packed.digits(figure) : 0;
        outputs.get(output).rest()[row] = keeps ? Packed.decimals(figure) : figure;
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
        for (int i = 0; i < outputs.size(); i++) {
            MethodHandle set = MethodHandles.insertArguments(PackedOperations.handle("setPlain"), 0, outputs.get(i), sources[i]);
            all = MethodHandles.foldArguments(set, all);
        }
        return MethodHandles.guardWithTest(PackedOperations.handle("isPlain").bindTo(plain), all, others.byNumber());
    }
}
