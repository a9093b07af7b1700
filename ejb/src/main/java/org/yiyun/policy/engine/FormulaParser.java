package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a formula:
 *
 * <pre>
 * if line.kind in (DRUG, ITEM) and line.category = B then line.amount * &#64;classBShare else 0
 * </pre>
 *
 * Loosest first: {@code if}, {@code or}, {@code and}, {@code not}, comparison and {@code in}, {@code + -}, {@code *},
 * sign. {@code @code} is a parameter, {@code 'text'} a value of a dimension that is no plain word.
 */
final class FormulaParser {
    private static final int MAX_LENGTH = 2000;
    private static final int MAX_DEPTH = 60;
    private static final Set<String> KEYWORDS = Set.of("if", "then", "else", "and", "or", "not", "in");

    private final String text;
    private int position;
    private int depth;
    private String token = "";
    private int start;

    private FormulaParser(String text) {
        this.text = text;
        next();
    }

    /** @throws FormulaFault if it is no formula */
    static Expr parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new FormulaFault("field.size", Map.of("min", 1, "max", MAX_LENGTH));
        }
        FormulaParser parser = new FormulaParser(text);
        Expr result = parser.expression();
        if (!parser.token.isEmpty()) {
            throw parser.unexpected();
        }
        return result;
    }

    private Expr expression() {
        if (++depth > MAX_DEPTH) {
            throw new FormulaFault("field.policy.depth", Map.of("max", MAX_DEPTH));
        }
        int at = start;
        Expr result;
        if (take("if")) {
            Expr condition = expression();
            expect("then");
            Expr then = expression();
            expect("else");
            result = new Expr.If(condition, then, expression(), at + 1);
        } else {
            result = disjunction();
        }
        depth--;
        return result;
    }

    private Expr disjunction() {
        Expr left = conjunction();
        while (token.equals("or")) {
            left = binary(left, this::conjunction);
        }
        return left;
    }

    private Expr conjunction() {
        Expr left = negation();
        while (token.equals("and")) {
            left = binary(left, this::negation);
        }
        return left;
    }

    private Expr negation() {
        int at = start;
        if (!take("not")) {
            return comparison();
        }
        guardDepth();
        Expr operand = negation();
        depth--;
        return new Expr.Unary("not", operand, at + 1);
    }

    private Expr comparison() {
        Expr left = sum();
        if (Set.of("=", "!=", "<", "<=", ">", ">=").contains(token)) {
            return binary(left, this::sum);
        }
        int at = start;
        if (take("in")) {
            expect("(");
            List<String> values = new ArrayList<>();
            do {
                values.add(value());
            } while (take(","));
            expect(")");
            return new Expr.In(left, List.copyOf(values), at + 1);
        }
        return left;
    }

    private Expr sum() {
        Expr left = product();
        while (token.equals("+") || token.equals("-")) {
            left = binary(left, this::product);
        }
        return left;
    }

    private Expr product() {
        Expr left = sign();
        while (token.equals("*")) {
            left = binary(left, this::sign);
        }
        return left;
    }

    private Expr sign() {
        int at = start;
        if (!take("-")) {
            return primary();
        }
        guardDepth();
        Expr operand = sign();
        depth--;
        return new Expr.Unary("-", operand, at + 1);
    }

    private Expr primary() {
        int at = start + 1;
        if (take("(")) {
            Expr inner = expression();
            expect(")");
            return inner;
        }
        if (token.isEmpty() || KEYWORDS.contains(token)) {
            throw unexpected();
        }
        String word = token;
        char first = word.charAt(0);
        if (Character.isDigit(first)) {
            next();
            return new Expr.Literal(new BigDecimal(word), at);
        }
        if (first == '\'') {
            next();
            return new Expr.Name(word.substring(1), true, at);
        }
        if (first == '@') {
            next();
            return new Expr.Parameter(word.substring(1), at);
        }
        if (!isWordStart(first)) {
            throw unexpected();
        }
        next();
        return token.equals("(") ? new Expr.Call(word, arguments(), at) : new Expr.Name(word, false, at);
    }

    private List<Expr> arguments() {
        expect("(");
        List<Expr> arguments = new ArrayList<>();
        do {
            arguments.add(expression());
        } while (take(","));
        expect(")");
        return List.copyOf(arguments);
    }

    private String value() {
        String word = token;
        if (word.isEmpty() || !(isWordStart(word.charAt(0)) || word.charAt(0) == '\'')) {
            throw unexpected();
        }
        next();
        return word.charAt(0) == '\'' ? word.substring(1) : word;
    }

    private Expr binary(Expr left, java.util.function.Supplier<Expr> right) {
        String operator = token;
        int at = start + 1;
        next();
        return new Expr.Binary(operator, left, right.get(), at);
    }

    private void guardDepth() {
        if (++depth > MAX_DEPTH) {
            throw new FormulaFault("field.policy.depth", Map.of("max", MAX_DEPTH));
        }
    }

    private boolean take(String expected) {
        if (!token.equals(expected)) {
            return false;
        }
        next();
        return true;
    }

    private void expect(String expected) {
        if (!take(expected)) {
            throw unexpected();
        }
    }

    private FormulaFault unexpected() {
        return token.isEmpty()
                ? new FormulaFault("field.policy.unfinished", Map.of("at", start))
                : new FormulaFault("field.policy.syntax", Map.of("at", start + 1, "text", token));
    }

    /** Cuts the next token out of the text. A quoted one keeps its opening quote. */
    private void next() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        start = position;
        if (position >= text.length()) {
            token = "";
            return;
        }
        char first = text.charAt(position);
        if (first == '\'') {
            quoted();
        } else if (Character.isDigit(first)) {
            number();
        } else if (isWordStart(first) || first == '@') {
            position++;
            while (position < text.length() && isWordPart(text.charAt(position))) {
                position++;
            }
            token = text.substring(start, position);
        } else {
            position += operatorLength(first);
            token = text.substring(start, position);
        }
    }

    private void quoted() {
        int end = text.indexOf('\'', start + 1);
        if (end <= start + 1) {
            throw new FormulaFault("field.policy.syntax", Map.of("at", start + 1, "text", "'"));
        }
        position = end + 1;
        token = text.substring(start, end);
    }

    private void number() {
        @Nullable Boolean point = null;
        while (position < text.length() && (Character.isDigit(text.charAt(position)) || (point == null && text.charAt(position) == '.'))) {
            point = text.charAt(position) == '.' ? Boolean.TRUE : point;
            position++;
        }
        token = text.substring(start, position);
        if (token.endsWith(".")) {
            throw new FormulaFault("field.policy.syntax", Map.of("at", position, "text", "."));
        }
    }

    private int operatorLength(char first) {
        boolean two = position + 1 < text.length() && text.charAt(position + 1) == '=' && "<>!".indexOf(first) >= 0;
        return two ? 2 : 1;
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }
}
