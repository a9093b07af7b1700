package org.yiyun.benefit.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BenefitResult;
import org.yiyun.policy.engine.FigureUnit;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Parameter;
import org.yiyun.policy.engine.TraceStep;
import org.yiyun.policy.engine.TraceStep.UsedParameter;
import org.yiyun.policy.engine.Wording;

/**
 * The steps of a calculation in the words of the policy (计算说明), as an insured person reads them:
 * 分段赔付：费用段 50,000.00 至 70,000.00 元共 20,000.00 元，按 80% 得 16,000.00 元；结果 53,500.00 元。依据《…》…。
 */
final class Explanations {
    /** What policies state as a limit where there is none. */
    private static final String NO_LIMIT = "999999999.99";

    /** A segment of a scale as {@link org.yiyun.policy.engine.FigureWords} tells it. */
    private static final Pattern SEGMENT = Pattern.compile("(?:≤([0-9.]+)|以上)：([0-9.]+)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Pattern POINTS = Pattern.compile("(?<=[0-9])个百分点");

    private final PolicyDefinition definition;
    private final Wording wording;

    Explanations(Wording wording) {
        this.wording = wording;
        definition = wording.definition();
    }

    String sentence(TraceStep step) {
        List<String> parts = new ArrayList<>();
        String read = inputs(step);
        if (!read.isEmpty()) {
            parts.add("按" + read + "计算");
        }
        step.parameters().stream()
                .filter(used -> !where(used, step).isEmpty() || !isOnlyTaken(used.title(), value(used), step))
                .forEach(used -> parts.add(used.title() + " " + value(used) + where(used, step)));
        step.segments().forEach(segment -> parts.add("费用段 " + Results.grouped(segment.from()) + " 至 " + Results.grouped(segment.to())
                + " 元共 " + Results.grouped(segment.to().subtract(segment.from())) + " 元，按 " + percent(segment.rate()) + " 得 "
                + Results.grouped(segment.paid()) + " 元"));
        step.output().forEach((name, value) -> parts.add(
                (step.output().size() == 1 ? "结果" : wording.title(name)) + " " + text(name, value)));
        String line = step.line() == null ? "" : "第 " + step.line() + " 行，";
        return line + step.title() + "：" + String.join("；", parts) + "。依据" + step.source() + "。";
    }

    /** A step that only takes a figure under the same title: its result says it already. */
    private boolean isOnlyTaken(String title, String value, TraceStep step) {
        return title.equals(step.title()) && step.output().size() == 1
                && step.output().entrySet().stream().allMatch(result -> value.equals(text(result.getKey(), result.getValue())));
    }

    /**
     * What it was worked out from, by its titles: what was not told or has no title is left out, and what the segments tell is not told twice.
     */
    private String inputs(TraceStep step) {
        if (!step.segments().isEmpty()) {
            return "";
        }
        List<String> read = new ArrayList<>();
        step.input().forEach((name, value) -> {
            String title = wording.title(name);
            if (value != null && !title.equals(name) && !isOnlyTaken(title, text(name, value), step)) {
                read.add(title + " " + text(name, value));
            }
        });
        return String.join("、", read);
    }

    /** A figure as the policy says it: 800.00 元, 98 天, 85%, 10,000.00 元以内 80%，以上 85%, -10 个百分点. */
    private String value(UsedParameter used) {
        Parameter parameter = wording.parameter(used.code());
        if (used.value().equals(NO_LIMIT) || parameter == null) {
            return used.value().equals(NO_LIMIT) ? "不限" : definition.titleOf(used.value());
        }
        boolean number = NUMBER.matcher(used.value()).matches();
        return switch (parameter.type()) {
            case MONEY -> number ? number(FigureUnit.MONEY, new BigDecimal(used.value())) : used.value();
            case COUNT -> number ? used.value() + (parameter.unit().isEmpty() ? "" : " " + parameter.unit()) : used.value();
            case RATE -> number ? percent(new BigDecimal(used.value())) : used.value();
            case SCALE -> number ? percent(new BigDecimal(used.value())) : segments(used.value());
            case ADJUSTMENT -> POINTS.matcher(used.value()).replaceAll(" 个百分点");
            case CHOICE -> definition.titleOf(used.value());
        };
    }

    /** Of several segments; a scale of one is a rate. */
    private static String segments(String scale) {
        return SEGMENT.matcher(scale).replaceAll(segment -> {
            String upTo = segment.group(1);
            return (upTo == null ? "以上" : number(FigureUnit.MONEY, new BigDecimal(upTo)) + "以内") + " " + percent(new BigDecimal(segment.group(2)));
        });
    }

    /** Where a value is written, if that is not where the step is: an adjusted value comes with a document of its own. */
    private static String where(UsedParameter used, TraceStep step) {
        return used.source().isEmpty() || used.source().equals(step.source()) ? "" : "（" + used.source() + "）";
    }

    /** Whether the same step of two calculations goes another way by itself, and not only on from another amount. */
    static boolean isTurn(BenefitResult.Step left, BenefitResult.Step right) {
        return !values(left).equals(values(right));
    }

    /** What it used and what it found, amounts apart. */
    private static List<String> values(BenefitResult.Step step) {
        List<String> values = new ArrayList<>();
        step.parameters().forEach(parameter -> values.add(parameter.code() + "=" + parameter.value()));
        step.output().forEach((name, value) -> values.add(name + "=" + (value instanceof BigDecimal ? "" : value)));
        return values;
    }

    /** In what the same step of two calculations differs; nothing where it does not. */
    List<String> differences(BenefitResult.Step left, BenefitResult.Step right) {
        List<String> found = new ArrayList<>();
        Map<String, UsedParameter> used = new LinkedHashMap<>();
        right.parameters().forEach(parameter -> used.put(parameter.code(), parameter));
        for (UsedParameter parameter : left.parameters()) {
            UsedParameter other = used.get(parameter.code());
            if (other != null && !other.value().equals(parameter.value())) {
                found.add(parameter.title() + "由 " + value(parameter) + "变为 " + value(other));
            }
        }
        left.output().forEach((name, value) -> {
            Object other = right.output().get(name);
            String title = left.output().size() == 1 ? "结果" : wording.title(name);
            if (value instanceof BigDecimal one && other instanceof BigDecimal two) {
                if (one.compareTo(two) != 0) {
                    found.add(change(title, wording.unit(name), one, two));
                }
            } else if (!Objects.equals(value, other)) {
                found.add(title + "由 " + text(name, value) + " 变为 " + text(name, other));
            }
        });
        return found;
    }

    /** 结果由 15,820.00 元变为 16,780.00 元，增加 960.00 元. */
    static String change(String name, BigDecimal left, BigDecimal right) {
        return change(name, FigureUnit.MONEY, left, right);
    }

    private static String change(String name, @Nullable FigureUnit unit, BigDecimal left, BigDecimal right) {
        BigDecimal difference = right.subtract(left);
        if (difference.signum() == 0) {
            return name + "都是 " + number(unit, left);
        }
        String words = name + "由 " + number(unit, left) + "变为 " + number(unit, right);
        if (unit == FigureUnit.YES_NO) {
            return words;
        }
        String by = unit == FigureUnit.RATE ? points(difference.abs()) : number(unit, difference.abs());
        return words + "，" + (difference.signum() > 0 ? "增加 " : "减少 ") + by;
    }

    private String text(String name, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number(wording.unit(name), number);
        }
        if (value instanceof Boolean truth) {
            return truth ? "是" : "否";
        }
        return wording.valueTitle(name, String.valueOf(value));
    }

    /** With what it counts: 98 天, 1,000.00 元, 85%; bare where nobody has said what it is. */
    private static String number(@Nullable FigureUnit unit, BigDecimal number) {
        if (unit == null) {
            return Results.grouped(number);
        }
        return switch (unit) {
            case MONEY -> Results.grouped(number) + " 元";
            case DAYS -> count(number) + " 天";
            case RATE -> percent(number);
            case YES_NO -> number.signum() == 0 ? "否" : "是";
            case COUNT, VALUE -> count(number);
        };
    }

    private static String count(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String points(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString() + " 个百分点";
    }

    private static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
