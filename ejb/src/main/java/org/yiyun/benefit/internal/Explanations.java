package org.yiyun.benefit.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.Dimension;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.TraceStep;

/**
 * The steps of a calculation in the words of the policy (计算说明), as an insured person reads them:
 * 分段赔付：费用段 50,000.00 至 70,000.00 元共 20,000.00 元，按 80% 得 16,000.00 元；结果 53,500.00 元。依据《…》…。
 */
final class Explanations {
    private final PolicyDefinition definition;
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, Dimension> dimensions = new HashMap<>();

    Explanations(PolicyDefinition definition) {
        this.definition = definition;
        definition.facts().forEach(fact -> {
            titles.put(fact.name(), fact.title());
            definition.dimension(fact.type()).ifPresent(dimension -> dimensions.put(fact.name(), dimension));
        });
        definition.steps().forEach(step -> {
            if (step.set() != null) {
                titles.put(step.set(), step.title());
            }
        });
    }

    String sentence(TraceStep step) {
        List<String> parts = new ArrayList<>();
        step.parameters().forEach(used -> parts.add(used.title() + " " + definition.titleOf(used.value())));
        step.segments().forEach(segment -> parts.add("费用段 " + Results.grouped(segment.from()) + " 至 " + Results.grouped(segment.to())
                + " 元共 " + Results.grouped(segment.to().subtract(segment.from())) + " 元，按 " + percent(segment.rate()) + " 得 "
                + Results.grouped(segment.paid()) + " 元"));
        step.output().forEach((name, value) -> parts.add(
                (step.output().size() == 1 ? "结果" : titles.getOrDefault(name, name)) + " " + text(name, value)));
        String line = step.line() == null ? "" : "第 " + step.line() + " 行，";
        return line + step.title() + "：" + String.join("；", parts) + "。依据" + step.source() + "。";
    }

    private String text(String name, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return Results.grouped(number) + " 元";
        }
        if (value instanceof Boolean truth) {
            return truth ? "是" : "否";
        }
        Dimension dimension = dimensions.get(name);
        String text = String.valueOf(value);
        return dimension == null ? definition.titleOf(text) : dimension.titleOf(text);
    }

    private static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
