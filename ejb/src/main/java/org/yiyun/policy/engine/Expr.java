package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A formula as it was written (公式). {@code at} counts characters from 1, for the messages. */
sealed interface Expr {
    int at();

    /** The formula in words, each pair in brackets: the same for formulas that say the same, however they were written. */
    String text();

    record Literal(BigDecimal value, int at) implements Expr {
        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /** A fact, a variable, or where none has that name, a value of a dimension. */
    record Name(String name, boolean quoted, int at) implements Expr {
        @Override
        public String text() {
            return quoted ? "'" + name + "'" : name;
        }
    }

    record Parameter(String code, int at) implements Expr {
        @Override
        public String text() {
            return "@" + code;
        }
    }

    record Unary(String operator, Expr operand, int at) implements Expr {
        @Override
        public String text() {
            return operator + " " + operand.text();
        }
    }

    record Binary(String operator, Expr left, Expr right, int at) implements Expr {
        @Override
        public String text() {
            return "(" + left.text() + " " + operator + " " + right.text() + ")";
        }
    }

    record In(Expr value, List<String> values, int at) implements Expr {
        @Override
        public String text() {
            return "(" + value.text() + " in " + values + ")";
        }
    }

    record If(Expr condition, Expr then, Expr otherwise, int at) implements Expr {
        @Override
        public String text() {
            return "(if " + condition.text() + " then " + then.text() + " else " + otherwise.text() + ")";
        }
    }

    record Call(String function, List<Expr> arguments, int at) implements Expr {
        @Override
        public String text() {
            return function + arguments.stream().map(Expr::text).collect(Collectors.joining(", ", "(", ")"));
        }
    }
}
