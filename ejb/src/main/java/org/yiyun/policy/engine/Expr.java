package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.List;

/** A formula as it was written (公式). {@code at} counts characters from 1, for the messages. */
sealed interface Expr {
    int at();

    record Literal(BigDecimal value, int at) implements Expr {}

    /** A fact, a variable, or where none has that name, a value of a dimension. */
    record Name(String name, boolean quoted, int at) implements Expr {}

    record Parameter(String code, int at) implements Expr {}

    record Unary(String operator, Expr operand, int at) implements Expr {}

    record Binary(String operator, Expr left, Expr right, int at) implements Expr {}

    record In(Expr value, List<String> values, int at) implements Expr {}

    record If(Expr condition, Expr then, Expr otherwise, int at) implements Expr {}

    record Call(String function, List<Expr> arguments, int at) implements Expr {}
}
