package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of a policy as it is written (政策包): what it knows of a claim, its parameters, decision tables and steps, the
 * parts of the result, what accumulates, and the cases that it is tested with.
 *
 * @param scheme    name of the scheme, the same in all versions
 * @param effective first day on which this version can hold
 * @param dateBasis which date of a claim decides what holds
 * @param yearStart first day of the policy year
 * @param doubts    what the sources leave open, each to be confirmed by the customer
 * @param figures   how people call what steps and tables set, and what it counts
 * @param crossings how stays are counted that cross the end of a policy year, by day of discharge; none if the version says nothing
 *                  of it, then the day that the bill names decides
 */
public record PolicyDefinition(
        String scheme,
        String title,
        LocalDate effective,
        DateBasis dateBasis,
        MonthDay yearStart,
        List<Document> documents,
        List<String> doubts,
        List<Dimension> dimensions,
        List<Cover> covers,
        List<Fact> facts,
        List<Parameter> parameters,
        List<Table> tables,
        List<Step> steps,
        List<Figure> figures,
        Results results,
        List<Part> parts,
        List<Accumulator> accumulators,
        List<Crossing> crossings,
        List<PolicyCase> cases) {

    public PolicyDefinition {
        documents = List.copyOf(documents);
        doubts = List.copyOf(doubts);
        dimensions = List.copyOf(dimensions);
        covers = List.copyOf(covers);
        facts = List.copyOf(facts);
        parameters = List.copyOf(parameters);
        tables = List.copyOf(tables);
        steps = List.copyOf(steps);
        figures = List.copyOf(figures);
        parts = List.copyOf(parts);
        accumulators = List.copyOf(accumulators);
        crossings = List.copyOf(crossings);
        cases = List.copyOf(cases);
    }

    /**
     * What the version is limited to (适用范围): open or missing values for anything else do not stop its activation, and a
     * claim that meets one is refused.
     */
    public record Cover(String name, List<String> values, String reason) {
        public Cover {
            values = List.copyOf(values);
        }
    }

    /** Which date of a claim decides (日期基准). */
    public enum DateBasis { SERVICE, ADMISSION, DISCHARGE, SETTLEMENT }

    /** A document (文件) that the policy rests on. */
    public record Document(String id, String title, @Nullable String number, @Nullable String issuer, @Nullable LocalDate date) {}

    /** Where something is written: document and clause. */
    public record Source(String document, String clause) {}

    /**
     * Something that a claim tells (事实).
     *
     * @param name   its path: {@code line.…} for each line, {@code claim.…}, {@code person.…}, {@code prior.…}; {@code stay.…} for
     *               what the calculation itself knows of the earlier parts of a stay
     * @param type   MONEY, COUNT, NUMBER, BOOLEAN, or the name of a dimension
     * @param absent what holds if it is not told; null if its absence is a fault as soon as it is needed
     */
    public record Fact(String name, String type, String title, @Nullable String absent) {
        boolean ofLine() {
            return name.startsWith("line.");
        }

        /** Whether the calculation itself tells it, and no bill ({@link Crossing.Carried}). */
        public boolean isOwn() {
            return name.startsWith("stay.");
        }
    }

    /** What a parameter is. */
    public enum ParameterType { MONEY, RATE, COUNT, SCALE, ADJUSTMENT, CHOICE }

    /**
     * A parameter (参数): its values are dated and may depend on dimensions.
     *
     * @param dims   names of facts or variables
     * @param choice for a CHOICE the dimension that its values come from
     * @param yearly whether it is expected to change every year
     */
    public record Parameter(
            String code, ParameterType type, String title, String unit, String period, Source source,
            List<String> dims, @Nullable String choice, boolean yearly, List<Value> values) {
        public Parameter {
            dims = List.copyOf(dims);
            values = List.copyOf(values);
        }

        /** The same with other values. */
        Parameter withValues(List<Value> changed) {
            return new Parameter(code, type, title, unit, period, source, dims, choice, yearly, changed);
        }
    }

    /**
     * A value of a parameter on {@code [from, to)}.
     *
     * @param when    values of its dimensions; a dimension that is not named means all of them
     * @param content BigDecimal, {@link Scale}, {@link Adjustment}, or a text for a CHOICE; null while it is open
     * @param source  where this value differs from its parameter's source
     */
    public record Value(
            LocalDate from, @Nullable LocalDate to, Map<String, List<String>> when, @Nullable Object content, @Nullable Source source) {
        public Value {
            when = Map.copyOf(when);
        }

        /** The same with another content. */
        Value with(Object changed) {
            return new Value(from, to, when, changed, source);
        }

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** Which rows of a table count. */
    public enum HitPolicy { UNIQUE, FIRST, COLLECT_SUM, COLLECT_MIN, COLLECT_MAX }

    /**
     * A decision table (决策表).
     *
     * @param inputs  names of facts or variables
     * @param outputs names of the variables that it sets
     * @param domains for inputs that are numbers the interval that has to be covered
     */
    public record Table(
            String code, String title, Source source, HitPolicy hit, List<String> inputs, List<String> outputs,
            Map<String, Interval> domains, List<Row> rows) {
        public Table {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
            domains = Map.copyOf(domains);
            rows = List.copyOf(rows);
        }

        /** The same with other rows. */
        Table withRows(List<Row> changed) {
            return new Table(code, title, source, hit, inputs, outputs, domains, changed);
        }
    }

    /**
     * A row of a table.
     *
     * @param when cells by input: values of a dimension, or one interval; an input that is not named matches everything
     * @param then formulas by output
     */
    public record Row(
            @Nullable LocalDate from, @Nullable LocalDate to, Map<String, List<String>> when, Map<String, String> then, @Nullable Source source) {
        public Row {
            when = Map.copyOf(when);
            then = Map.copyOf(then);
        }

        /** The same with another result. */
        Row with(Map<String, String> changed) {
            return new Row(from, to, when, changed, source);
        }

        boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    /**
     * A step of the calculation (步骤): sets one variable by a formula or those of a table.
     *
     * @param ofLine whether it is done for each line
     * @param set    the variable; null if a table sets its outputs
     * @param round  the rounding point; null for none
     */
    public record Step(
            String code, String title, boolean ofLine, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String set,
            @Nullable String formula, @Nullable String table, @Nullable Rounding round, Source source) {
        boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    /** A rounding point (舍入点). */
    public record Rounding(int decimals, RoundingMode mode) {}

    /** Which variables are the result. */
    public record Results(String total, String eligible, String payout) {}

    /** A part of the total (费用构成). A fund's part is in whole fen already; the others share the rest to the fen. */
    public record Part(String code, String title, String amount, boolean fund) {}

    /** How long something accumulates. */
    public enum Period { YEAR, QUARTER, MONTH, LIFE }

    /**
     * What accumulates over a person's claims (累计).
     *
     * @param prior  the fact that tells what was there before
     * @param before the number that is taken for it: the fact itself, or a variable made of it
     * @param add    the variable that is added
     * @param by     names of facts whose values keep separate accounts
     */
    public record Accumulator(String code, String title, Period period, String prior, String before, String add, List<String> by) {
        public Accumulator {
            by = List.copyOf(by);
        }
    }

    /**
     * A case (测试案例): claims of one person in order.
     *
     * @param claims each as the body of a calculation, without scheme
     */
    public record PolicyCase(String name, String title, String source, List<CaseClaim> claims) {
        public PolicyCase {
            claims = List.copyOf(claims);
        }
    }

    /**
     * One claim of a case.
     *
     * @param cancels number of an earlier claim of the case, from 1, that is taken back here; the later ones are then
     *     calculated anew
     * @param expect  amounts by name of result, part or accumulator
     * @param refused what has to be refused: the code of a parameter that is open or the path of a fact that is missing
     */
    public record CaseClaim(
            LocalDate on, Map<String, Object> body, @Nullable Integer cancels, Map<String, BigDecimal> expect, @Nullable String refused) {}

    /** The same with other parameters. */
    PolicyDefinition withParameters(List<Parameter> changed) {
        return new PolicyDefinition(scheme, title, effective, dateBasis, yearStart, documents, doubts, dimensions, covers, facts, changed,
                tables, steps, figures, results, parts, accumulators, crossings, cases);
    }

    /** The same with other tables. */
    PolicyDefinition withTables(List<Table> changed) {
        return new PolicyDefinition(scheme, title, effective, dateBasis, yearStart, documents, doubts, dimensions, covers, facts,
                parameters, changed, steps, figures, results, parts, accumulators, crossings, cases);
    }

    /** The same with other names of figures. */
    PolicyDefinition withFigures(List<Figure> changed) {
        return new PolicyDefinition(scheme, title, effective, dateBasis, yearStart, documents, doubts, dimensions, covers, facts,
                parameters, tables, steps, changed, results, parts, accumulators, crossings, cases);
    }

    /** Names of what steps and tables set, in the order in which they do. */
    public List<String> variables() {
        return steps.stream()
                .flatMap(step -> step.set() != null ? Stream.of(step.set())
                        : tables.stream().filter(table -> table.code().equals(step.table())).flatMap(table -> table.outputs().stream()))
                .distinct().toList();
    }

    /** How a variable is called and what it counts on a day; of several entries the one that begins last. */
    public Optional<Figure> figure(String name, LocalDate day) {
        return figures.stream().filter(figure -> figure.name().equals(name) && figure.holdsOn(day)).max(Figure.BY_DAY);
    }

    /** How a variable is called by the last entry of its name. */
    public Optional<Figure> figure(String name) {
        return figure(name, LocalDate.MAX);
    }

    public Optional<Dimension> dimension(String name) {
        return name.equals("BOOLEAN") || name.equals(Dimension.BOOLEAN.name())
                ? Optional.of(Dimension.BOOLEAN)
                : dimensions.stream().filter(dimension -> dimension.name().equals(name)).findFirst();
    }

    /** How stays are counted that end on that day and cross the end of a policy year. */
    public Optional<Crossing> crossing(LocalDate discharged) {
        return crossings.stream().filter(each -> !each.from().isAfter(discharged)).reduce((earlier, later) -> later);
    }

    public Optional<Document> document(String id) {
        return documents.stream().filter(document -> document.id().equals(id)).findFirst();
    }

    /** What people call a value, if it is one of a single dimension; else the value itself. */
    public String titleOf(String value) {
        List<Dimension> known = dimensions.stream().filter(dimension -> dimension.indexOf(value) >= 0).toList();
        if (known.isEmpty() && Dimension.BOOLEAN.indexOf(value) >= 0) {
            return Dimension.BOOLEAN.titleOf(value);
        }
        return known.size() == 1 ? known.get(0).titleOf(value) : value;
    }

    /** What people call a fact, a variable or a dimension; else its name. */
    public String nameOf(String code) {
        return facts.stream().filter(fact -> fact.name().equals(code)).map(Fact::title).findFirst()
                .or(() -> figure(code).map(Figure::title))
                .or(() -> steps.stream().filter(step -> code.equals(step.set())).map(Step::title).findFirst())
                .or(() -> dimension(code).map(Dimension::title))
                .orElse(code);
    }

    /** The same in a language, where the policy has a title in it. */
    public String nameOf(String code, Locale language) {
        return language.getLanguage().equals("zh") ? nameOf(code) : figure(code).map(Figure::english).orElseGet(() -> nameOf(code));
    }

    /** One value for each input, as people read it: 费用类别=血液透析，目录类别=乙类. */
    public String valuesInWords(Map<String, String> values) {
        return valuesInWords(values, Locale.CHINESE);
    }

    /** The same in a language, as {@link #nameOf(String, Locale)}. */
    public String valuesInWords(Map<String, String> values, Locale language) {
        return values.entrySet().stream().map(value -> nameOf(value.getKey(), language) + "=" + titlesOf(value.getKey(), List.of(value.getValue())))
                .collect(Collectors.joining("，"));
    }

    /** Cells in words, in the order of their inputs: 住院，三级，本地定点机构 是，总费用 [0,5000]. Empty for everything. */
    public String inWords(Map<String, List<String>> when, List<String> order) {
        return order.stream().filter(when::containsKey).map(name -> inWords(name, when.get(name))).collect(Collectors.joining("，"));
    }

    /** A value of a dimension tells by itself what it is of; a truth or a number does not. */
    private String inWords(String input, List<String> values) {
        boolean telling = dimension(typeOf(input)).filter(dimension -> !dimension.equals(Dimension.BOOLEAN)).isPresent();
        return telling ? titlesOf(input, values) : nameOf(input) + " " + titlesOf(input, values);
    }

    /** A cell of an input in words: 住院、门诊特殊病. Numbers are numbers, whatever a dimension calls that code. */
    public String titlesOf(String input, List<String> values) {
        Optional<Dimension> dimension = dimension(typeOf(input));
        return values.stream().map(value -> dimension.map(known -> known.titleOf(value))
                        .orElseGet(() -> value.matches("[0-9.]+") ? value : titleOf(value)))
                .collect(Collectors.joining("、"));
    }

    /** A result of a table in words: a value of the dimension of its name by its title, a formula as it is written. */
    public String resultOf(String output, String formula) {
        return dimension(output).filter(known -> known.indexOf(formula) >= 0).map(known -> known.titleOf(formula)).orElse(formula);
    }

    /** The type of a fact; a variable is taken for the dimension of its name. */
    private String typeOf(String input) {
        return facts.stream().filter(fact -> fact.name().equals(input)).map(Fact::type).findFirst().orElse(input);
    }

    /** A source in words: 《…》第…条. */
    public String cite(Source source) {
        return document(source.document()).map(document -> "《" + document.title() + "》" + source.clause()).orElse(source.clause());
    }
}
