package org.yiyun.policy.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns a formula into a handle, checking names and types on the way. One compiler for each formula. */
final class FormulaCompiler {
    private final Map<String, Slot> slots;
    private final Map<String, ParameterCells> parameters;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> codes = new LinkedHashSet<>();
    private final Arithmetic arithmetic;
    private boolean ofLine;

    /** @param ofLine whether the formula is worked out for each line */
    FormulaCompiler(Arithmetic arithmetic, Map<String, Slot> slots, Map<String, ParameterCells> parameters, boolean ofLine) {
        this.arithmetic = arithmetic;
        this.slots = slots;
        this.parameters = parameters;
        this.ofLine = ofLine;
    }

    /** @throws FormulaFault if a name or a type is wrong */
    Code compile(String formula) {
        return compile(FormulaParser.parse(formula));
    }

    /** @throws FormulaFault if a name or a type is wrong */
    Code compile(Expr formula) {
        return code(formula);
    }

    /** Facts and variables that the formula reads. */
    Set<String> names() {
        return names;
    }

    /** Parameters that it reads. */
    Set<String> codes() {
        return codes;
    }

    private Code code(Expr expr) {
        if (expr instanceof Expr.Literal literal) {
            return constant(literal.value());
        }
        if (expr instanceof Expr.Name name) {
            return name(name);
        }
        if (expr instanceof Expr.Parameter parameter) {
            return parameter(parameter);
        }
        if (expr instanceof Expr.Unary unary) {
            return unary(unary);
        }
        if (expr instanceof Expr.Binary binary) {
            return binary(binary);
        }
        if (expr instanceof Expr.In in) {
            return in(in);
        }
        return expr instanceof Expr.If choice ? choice(choice) : call((Expr.Call) expr);
    }

    private MethodHandle operation(String name) {
        return arithmetic.operation(name);
    }

    private Code constant(BigDecimal value) {
        return Code.number(MethodHandles.dropArguments(arithmetic.constant(value), 0, Frame.class));
    }

    private Code name(Expr.Name name) {
        Slot slot = name.quoted() ? null : slots.get(name.name());
        if (slot == null) {
            if (!name.quoted() && name.name().contains(".")) {
                throw new FormulaFault("field.policy.name", Map.of("id", name.name()));
            }
            return new Code(null, Code.Kind.SYMBOL, null, name.name());
        }
        read(slot);
        if (slot.kind() == Slot.Kind.NUMBER) {
            return Code.number(operation("readNumber").bindTo(slot));
        }
        MethodHandle symbol = operation("readSymbol").bindTo(slot);
        return slot.isTruth()
                ? Code.truth(Code.combine(operation("isTrue"), symbol))
                : Code.symbol(symbol, slot.dimension());
    }

    private void read(Slot slot) {
        if (slot.ofLine() && !ofLine) {
            throw new FormulaFault("field.policy.line", Map.of("id", slot.name()));
        }
        names.add(slot.name());
    }

    private Code parameter(Expr.Parameter parameter) {
        ParameterCells cells = cells(parameter.code());
        return switch (cells.parameter().type()) {
            case MONEY, RATE, COUNT -> cells.only() instanceof BigDecimal number
                    ? constant(number)
                    : Code.number(operation("parameter").bindTo(arithmetic.values(cells)));
            case CHOICE -> Code.symbol(operation("choice").bindTo(cells), choices.get(parameter.code()));
            case SCALE, ADJUSTMENT -> throw new FormulaFault("field.policy.parameter-use", Map.of("id", parameter.code()));
        };
    }

    private Map<String, Dimension> choices = Map.of();

    /** Tells of which dimension the values of parameters of type CHOICE are. */
    FormulaCompiler withChoices(Map<String, Dimension> known) {
        choices = known;
        return this;
    }

    private ParameterCells cells(String code) {
        ParameterCells cells = parameters.get(code);
        if (cells == null) {
            throw new FormulaFault("field.policy.name", Map.of("id", "@" + code));
        }
        cells.dims().forEach(this::read);
        codes.add(code);
        return cells;
    }

    private Code unary(Expr.Unary unary) {
        Code operand = code(unary.operand());
        return unary.operator().equals("-")
                ? Code.number(Code.combine(operation("negate"), operand.need(Code.Kind.NUMBER)))
                : Code.truth(Code.combine(operation("not"), operand.need(Code.Kind.TRUTH)));
    }

    private Code binary(Expr.Binary binary) {
        Code left = code(binary.left());
        Code right = code(binary.right());
        return switch (binary.operator()) {
            case "+" -> arithmetic("add", left, right);
            case "-" -> arithmetic("subtract", left, right);
            case "*" -> arithmetic("multiply", left, right);
            case "<" -> comparison("less", left, right);
            case "<=" -> comparison("lessOrEqual", left, right);
            case ">" -> comparison("less", right, left);
            case ">=" -> comparison("lessOrEqual", right, left);
            case "=" -> equality(left, right);
            case "!=" -> Code.truth(Code.combine(operation("not"), equality(left, right).need(Code.Kind.TRUTH)));
            case "and" -> decide(left, right, truth(false));
            default -> decide(left, truth(true), right);
        };
    }

    private Code arithmetic(String name, Code left, Code right) {
        return Code.number(Code.combine(
                operation(name), left.need(Code.Kind.NUMBER), right.need(Code.Kind.NUMBER)));
    }

    private Code comparison(String name, Code left, Code right) {
        return Code.truth(Code.combine(
                operation(name), left.need(Code.Kind.NUMBER), right.need(Code.Kind.NUMBER)));
    }

    private Code equality(Code left, Code right) {
        Code one = left.as(right.dimension());
        Code other = right.as(left.dimension());
        if (one.kind() == Code.Kind.SYMBOL && one.dimension() != other.dimension()) {
            throw new FormulaFault("field.policy.type", Map.of("expected", one.kind(), "found", other.kind()));
        }
        String name = switch (one.kind()) {
            case NUMBER -> "equal";
            case SYMBOL -> "same";
            case TRUTH -> "sameTruth";
        };
        return Code.truth(Code.combine(operation(name), one.need(one.kind()), other.need(one.kind())));
    }

    private static Code truth(boolean value) {
        return new Code(null, Code.Kind.SYMBOL, null, Boolean.toString(value)).as(Dimension.BOOLEAN);
    }

    private static Code decide(Code condition, Code then, Code otherwise) {
        return Code.truth(MethodHandles.guardWithTest(
                condition.need(Code.Kind.TRUTH), then.need(Code.Kind.TRUTH), otherwise.need(Code.Kind.TRUTH)));
    }

    private Code in(Expr.In in) {
        Code value = code(in.value());
        Dimension dimension = value.dimension();
        if (value.kind() != Code.Kind.SYMBOL || dimension == null) {
            throw new FormulaFault("field.policy.type", Map.of("expected", Code.Kind.SYMBOL, "found", value.kind()));
        }
        boolean[] wanted = new boolean[dimension.values().size()];
        in.values().forEach(name -> {
            if (dimension.indexOf(name) < 0) {
                throw new FormulaFault("field.policy.value", Map.of("id", name, "allowed", String.join(" ", dimension.values())));
            }
            wanted[dimension.indexOf(name)] = true;
        });
        return Code.truth(Code.combine(operation("among").bindTo(wanted), value.need(Code.Kind.SYMBOL)));
    }

    private Code choice(Expr.If choice) {
        MethodHandle condition = code(choice.condition()).need(Code.Kind.TRUTH);
        Code first = code(choice.then());
        Code second = code(choice.otherwise());
        Code then = second.literal() == null ? first.as(second.dimension()) : first;
        Code otherwise = first.literal() == null ? second.as(first.dimension()) : second;
        if (then.literal() != null || then.kind() != otherwise.kind() || then.dimension() != otherwise.dimension()) {
            throw new FormulaFault("field.policy.type", Map.of("expected", then.kind(), "found", otherwise.kind()));
        }
        return new Code(
                MethodHandles.guardWithTest(condition, then.need(then.kind()), otherwise.need(then.kind())),
                then.kind(), then.dimension(), null);
    }

    private Code call(Expr.Call call) {
        List<Expr> arguments = call.arguments();
        return switch (call.function()) {
            case "min", "max" -> extreme(call.function(), arguments);
            case "positive" -> Code.number(Code.combine(operation("positive"), number(arguments, 0, 1)));
            case "round" -> round(arguments);
            case "given" -> given(arguments);
            case "sum" -> sum(arguments);
            case "any" -> Code.truth(overLines("any", arguments, Code.Kind.TRUTH));
            case "marginal" -> marginal(arguments);
            case "inverse" -> inverse(arguments);
            case "adjusted" -> adjusted(arguments);
            default -> throw new FormulaFault("field.policy.function", Map.of("id", call.function(),
                    "allowed", "min max positive round given sum any marginal inverse adjusted"));
        };
    }

    private MethodHandle number(List<Expr> arguments, int position, int count) {
        if (arguments.size() != count) {
            throw new FormulaFault("field.policy.arguments", Map.of("count", count));
        }
        return code(arguments.get(position)).need(Code.Kind.NUMBER);
    }

    private Code extreme(String function, List<Expr> arguments) {
        MethodHandle result = code(arguments.get(0)).need(Code.Kind.NUMBER);
        for (Expr argument : arguments.subList(1, arguments.size())) {
            result = Code.combine(operation(function), result, code(argument).need(Code.Kind.NUMBER));
        }
        return Code.number(result);
    }

    private Code round(List<Expr> arguments) {
        MethodHandle value = number(arguments, 0, 3);
        if (!(arguments.get(1) instanceof Expr.Literal decimals) || !(arguments.get(2) instanceof Expr.Name mode)
                || Arrays.stream(RoundingMode.values()).noneMatch(known -> known.name().equals(mode.name()))
                || decimals.value().stripTrailingZeros().scale() > 0 || decimals.value().compareTo(BigDecimal.TEN) > 0) {
            throw new FormulaFault("field.policy.rounding", Map.of("allowed",
                    Arrays.stream(RoundingMode.values()).map(Enum::name).collect(Collectors.joining(" "))));
        }
        return Code.number(rounded(value, decimals.value().intValue(), RoundingMode.valueOf(mode.name())));
    }

    /** The value, rounded. */
    MethodHandle rounded(MethodHandle value, int decimals, RoundingMode mode) {
        return Code.combine(MethodHandles.insertArguments(operation("round"), 1, decimals, mode), value);
    }

    private Code given(List<Expr> arguments) {
        if (arguments.size() != 1 || !(arguments.get(0) instanceof Expr.Name name) || slots.get(name.name()) == null) {
            throw new FormulaFault("field.policy.arguments", Map.of("count", 1));
        }
        Slot slot = slots.get(name.name());
        read(slot);
        return Code.truth(operation("isTold").bindTo(slot));
    }

    /** Most sums are of one amount of each line. */
    private Code sum(List<Expr> arguments) {
        Slot slot = arguments.size() == 1 && !ofLine && arguments.get(0) instanceof Expr.Name name && !name.quoted() ? slots.get(name.name()) : null;
        if (slot == null || !slot.ofLine() || slot.kind() != Slot.Kind.NUMBER) {
            return Code.number(overLines("sum", arguments, Code.Kind.NUMBER));
        }
        names.add(slot.name());
        return Code.number(operation("sumOf").bindTo(slot));
    }

    private MethodHandle overLines(String function, List<Expr> arguments, Code.Kind kind) {
        if (arguments.size() != 1 || ofLine) {
            throw new FormulaFault("field.policy.arguments", Map.of("count", 1));
        }
        ofLine = true;
        MethodHandle term = code(arguments.get(0)).need(kind);
        ofLine = false;
        return operation(function).bindTo(term);
    }

    private Code marginal(List<Expr> arguments) {
        if (arguments.size() != 3 && arguments.size() != 4) {
            throw new FormulaFault("field.policy.arguments", Map.of("count", 3));
        }
        ParameterCells scale = special(arguments.get(0), PolicyDefinition.ParameterType.SCALE);
        ParameterCells adjustment =
                arguments.size() == 4 ? special(arguments.get(3), PolicyDefinition.ParameterType.ADJUSTMENT) : null;
        MethodHandle bound = MethodHandles.insertArguments(
                operation("marginal"), 0, arithmetic.values(scale), adjustment == null ? null : arithmetic.values(adjustment));
        return Code.number(Code.combine(
                bound, code(arguments.get(1)).need(Code.Kind.NUMBER), code(arguments.get(2)).need(Code.Kind.NUMBER)));
    }

    private Code inverse(List<Expr> arguments) {
        MethodHandle paid = number(arguments, 1, 2);
        ParameterCells scale = special(arguments.get(0), PolicyDefinition.ParameterType.SCALE);
        return Code.number(Code.combine(operation("inverse").bindTo(arithmetic.values(scale)), paid));
    }

    private Code adjusted(List<Expr> arguments) {
        MethodHandle rate = number(arguments, 0, 2);
        ParameterCells adjustment = special(arguments.get(1), PolicyDefinition.ParameterType.ADJUSTMENT);
        return Code.number(Code.combine(operation("adjusted").bindTo(arithmetic.values(adjustment)), rate));
    }

    private ParameterCells special(Expr expr, PolicyDefinition.ParameterType type) {
        if (expr instanceof Expr.Parameter parameter) {
            ParameterCells cells = cells(parameter.code());
            if (cells.parameter().type() == type) {
                return cells;
            }
        }
        throw new FormulaFault("field.policy.parameter-type", Map.of("expected", type));
    }
}
