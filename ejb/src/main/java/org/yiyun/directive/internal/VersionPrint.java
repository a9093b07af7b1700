package org.yiyun.directive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.directive.DirectivePaper;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyVersionView;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.CaseClaim;
import org.yiyun.policy.engine.PolicyDefinition.Parameter;
import org.yiyun.policy.engine.PolicyDefinition.PolicyCase;
import org.yiyun.policy.engine.PolicyDefinition.Step;
import org.yiyun.policy.engine.PolicyDefinition.Table;
import org.yiyun.policy.engine.PolicyEdit;

/** What papers tell of the version of a policy that a directive is tied to: its parameters, tables, steps and cases. */
@ApplicationScoped
public class VersionPrint {
    private final PolicyQueries policies;

    @Inject
    public VersionPrint(PolicyQueries policies) {
        this.policies = policies;
    }

    /** For the proxy. */
    protected VersionPrint() {
        this(null);
    }

    void fill(Directive directive, DirectivePaper paper, Map<String, String> values, Map<String, List<Map<String, String>>> rows) {
        String policy = directive.policy();
        Integer number = directive.policyVersion();
        if (policy == null || number == null) {
            values.put("政策版本", "不涉及政策参数版本");
            values.put("生效日期", DirectivePrint.text(directive.effectiveOn()));
            return;
        }
        PolicyVersionView version = policies.version(policy, number);
        values.put("政策版本", version.title() + " 第 " + number + " 版");
        values.put("生效日期", version.effective().toString());
        values.put("案例数", DirectivePrint.text(version.tests()));
        values.put("未通过数", DirectivePrint.text(version.failed()));
        values.put("测试人", DirectivePrint.text(version.testedBy()));
        values.put("测试时间", DirectivePrint.time(version.testedAt()));
        PolicyDefinition definition = policies.program(policy, number).definition();
        if (paper == DirectivePaper.CONFIGURATION_MANUAL) {
            String text = policies.content(policy, number);
            rows.put(DirectiveTemplates.PARAMETER, definition.parameters().stream()
                    .flatMap(parameter -> parameters(definition, parameter, text).stream()).toList());
            rows.put(DirectiveTemplates.DECISION, definition.tables().stream().flatMap(table -> decisions(definition, table).stream()).toList());
            rows.put(DirectiveTemplates.STEP, definition.steps().stream().map(step -> step(definition, step)).toList());
        } else if (paper == DirectivePaper.TEST_CASES) {
            rows.put(DirectiveTemplates.CASE, definition.cases().stream().flatMap(test -> cases(test).stream()).toList());
        }
    }

    private static List<Map<String, String>> parameters(PolicyDefinition definition, Parameter parameter, String text) {
        return IntStream.range(0, parameter.values().size()).mapToObj(position -> {
            var value = parameter.values().get(position);
            return DirectivePrint.row(
                    "名称", parameter.title(),
                    "取值", value.content() == null ? "待定" : PolicyEdit.written(text, parameter.code(), position),
                    "单位", parameter.unit(), "适用", when(definition, value.when()), "起止", span(value.from(), value.to()),
                    "依据", definition.cite(value.source() == null ? parameter.source() : value.source()));
        }).toList();
    }

    private static List<Map<String, String>> decisions(PolicyDefinition definition, Table table) {
        return table.rows().stream().map(row -> DirectivePrint.row(
                "名称", table.title(), "条件", when(definition, row.when()),
                "结果", row.then().entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(set -> set.getKey() + " = " + set.getValue()).collect(Collectors.joining("；")),
                "依据", definition.cite(row.source() == null ? table.source() : row.source()))).toList();
    }

    private static Map<String, String> step(PolicyDefinition definition, Step step) {
        String how = step.table() == null
                ? step.set() + " = " + step.formula()
                : "决策表“" + definition.tables().stream().filter(table -> table.code().equals(step.table()))
                        .map(Table::title).findFirst().orElse(step.table()) + "”";
        return DirectivePrint.row("名称", step.title(), "做法", how, "依据", definition.cite(step.source()));
    }

    /** A line for each claim of the case. */
    private static List<Map<String, String>> cases(PolicyCase test) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < test.claims().size(); i++) {
            CaseClaim claim = test.claims().get(i);
            String name = test.claims().size() == 1 ? test.name() : test.name() + "-" + (i + 1);
            rows.add(DirectivePrint.row(
                    "案例", name, "名称", test.title(), "输入", input(claim), "预期", expected(claim), "依据", test.source()));
        }
        return rows;
    }

    private static String input(CaseClaim claim) {
        return claim.cancels() != null
                ? "撤销第 " + claim.cancels() + " 张单据"
                : String.join("\n", DirectivePrint.flat("", claim.body()));
    }

    private static String expected(CaseClaim claim) {
        return claim.refused() != null
                ? "拒绝：" + claim.refused()
                : claim.expect().entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(amount -> amount.getKey() + "：" + amount.getValue().toPlainString()).collect(Collectors.joining("\n"));
    }

    /** Everything where nothing is said. */
    private static String when(PolicyDefinition definition, Map<String, List<String>> when) {
        return when.isEmpty() ? "全部" : when.entrySet().stream()
                .map(cell -> definition.nameOf(cell.getKey()) + "：" + definition.titlesOf(cell.getKey(), cell.getValue()))
                .sorted()
                .collect(Collectors.joining("；"));
    }

    private static String span(LocalDate from, @Nullable LocalDate to) {
        return to == null ? from + " 起" : from + " 至 " + to.minusDays(1);
    }
}
