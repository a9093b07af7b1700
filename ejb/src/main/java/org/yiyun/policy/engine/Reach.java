package org.yiyun.policy.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a formula and the choices that lead to it.
 *
 * @param ofLine  whether the part is worked out for each line
 * @param choices what must hold for the part to be worked out, the outermost first
 */
record Reach(Expr part, boolean ofLine, List<Expr> choices) {
    Reach {
        choices = List.copyOf(choices);
    }

    /** Every part of a formula, the whole first. */
    static List<Reach> of(Expr formula, boolean ofLine) {
        List<Reach> parts = new ArrayList<>();
        new Reach(formula, ofLine, List.of()).addTo(parts);
        return parts;
    }

    private void addTo(List<Reach> parts) {
        parts.add(this);
        if (part instanceof Expr.If choice) {
            inner(choice.condition(), ofLine).addTo(parts);
            then(choice).addTo(parts);
            otherwise(choice).addTo(parts);
        } else if (part instanceof Expr.Binary binary) {
            inner(binary.left(), ofLine).addTo(parts);
            right(binary).addTo(parts);
        } else if (part instanceof Expr.Unary unary) {
            inner(unary.operand(), ofLine).addTo(parts);
        } else if (part instanceof Expr.In in) {
            inner(in.value(), ofLine).addTo(parts);
        } else if (part instanceof Expr.Call call) {
            boolean overLines = call.function().equals("sum") || call.function().equals("any");
            call.arguments().forEach(argument -> inner(argument, ofLine || overLines).addTo(parts));
        }
    }

    /** What is worked out where the condition holds. */
    Reach then(Expr.If choice) {
        return behind(choice.condition(), choice.then());
    }

    /** What is worked out where it does not. */
    Reach otherwise(Expr.If choice) {
        return behind(not(choice.condition()), choice.otherwise());
    }

    /** The right side of a conjunction is looked at only if the left one holds, that of a disjunction only if not. */
    private Reach right(Expr.Binary binary) {
        return switch (binary.operator()) {
            case "and" -> behind(binary.left(), binary.right());
            case "or" -> behind(not(binary.left()), binary.right());
            default -> inner(binary.right(), ofLine);
        };
    }

    private Reach inner(Expr expr, boolean inLine) {
        return new Reach(expr, inLine, choices);
    }

    private Reach behind(Expr choice, Expr expr) {
        List<Expr> longer = new ArrayList<>(choices);
        longer.add(choice);
        return new Reach(expr, ofLine, longer);
    }

    private static Expr not(Expr condition) {
        return new Expr.Unary("not", condition, condition.at());
    }
}
