package org.yiyun.directive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.directive.DirectivePaper;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.policy.CaseWords;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyVersionView;
import org.yiyun.policy.engine.FigureWords;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.CaseClaim;
import org.yiyun.policy.engine.PolicyDefinition.Parameter;
import org.yiyun.policy.engine.PolicyDefinition.PolicyCase;
import org.yiyun.policy.engine.PolicyDefinition.Step;
import org.yiyun.policy.engine.PolicyDefinition.Table;

/** What papers tell of the version of a policy that a directive is tied to: its parameters, tables, steps and cases. */
@ApplicationScoped
public class VersionPrint {
    private final PolicyQueries policies;
    private final DirectivePeople people;

    @Inject
    public VersionPrint(PolicyQueries policies, DirectivePeople people) {
        this.policies = policies;
        this.people = people;
    }

    /** For the proxy. */
    protected VersionPrint() {
        this(null, null);
    }

    void fill(Directive directive, DirectivePaper paper, Map<String, String> values, Map<String, List<Map<String, String>>> rows) {
        if (directive.versions().isEmpty()) {
            values.put("政策版本", "不涉及政策参数版本");
            values.put("生效日期", DirectivePrint.text(directive.effectiveOn()));
            return;
        }
        List<PolicyVersionView> versions = directive.versions().stream().map(tied -> policies.version(tied.policy(), tied.version())).toList();
        values.put("政策版本", each(versions, version -> version.title() + " 第 " + version.version() + " 版"));
        values.put("生效日期", each(versions, version -> version.effective().toString()));
        values.put("案例数", each(versions, version -> DirectivePrint.text(version.tests())));
        values.put("未通过数", each(versions, version -> DirectivePrint.text(version.failed())));
        values.put("测试人", each(versions, version -> version.testedBy() == null ? DirectivePrint.text(null) : people.name(version.testedBy())));
        values.put("测试时间", each(versions, version -> DirectivePrint.time(version.testedAt())));
        versions.forEach(version -> rows(version, paper, versions.size() > 1 ? version.title() + "：" : "", rows));
    }

    private static String each(List<PolicyVersionView> versions, Function<PolicyVersionView, String> words) {
        return versions.stream().map(words).collect(Collectors.joining("；"));
    }

    /** @param scheme before each name, where there are several */
    private void rows(PolicyVersionView version, DirectivePaper paper, String scheme, Map<String, List<Map<String, String>>> rows) {
        PolicyDefinition definition = policies.program(version.policy(), version.version()).definition();
        if (paper == DirectivePaper.CONFIGURATION_MANUAL) {
            add(rows, DirectiveTemplates.PARAMETER, scheme, definition.parameters().stream()
                    .flatMap(parameter -> parameters(definition, parameter).stream()));
            add(rows, DirectiveTemplates.DECISION, scheme, definition.tables().stream().flatMap(table -> decisions(definition, table).stream()));
            add(rows, DirectiveTemplates.STEP, scheme, definition.steps().stream().map(step -> step(definition, step)));
        } else if (paper == DirectivePaper.TEST_CASES) {
            add(rows, DirectiveTemplates.CASE, scheme, definition.cases().stream().flatMap(test -> cases(definition, test).stream()));
        }
    }

    private static void add(
            Map<String, List<Map<String, String>>> rows, String list, String scheme, Stream<Map<String, String>> more) {
        List<Map<String, String>> all = rows.computeIfAbsent(list, none -> new ArrayList<>());
        more.forEach(row -> {
            row.computeIfPresent("名称", (name, words) -> scheme + words);
            all.add(row);
        });
    }

    private static List<Map<String, String>> parameters(PolicyDefinition definition, Parameter parameter) {
        return parameter.values().stream().map(value -> DirectivePrint.row(
                "名称", parameter.title(),
                "取值", value.content() == null ? "待定" : value.content() instanceof String code ? definition.titleOf(code) : FigureWords.of(value.content()),
                "单位", parameter.unit(), "适用", when(definition, value.when()), "起止", span(value.from(), value.to()),
                "依据", definition.cite(value.source() == null ? parameter.source() : value.source()))).toList();
    }

    private static List<Map<String, String>> decisions(PolicyDefinition definition, Table table) {
        return table.rows().stream().map(row -> DirectivePrint.row(
                "名称", table.title(), "条件", when(definition, row.when()),
                "结果", row.then().entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(set -> definition.nameOf(set.getKey()) + " = " + definition.resultOf(set.getKey(), set.getValue())).collect(Collectors.joining("；")),
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
    private static List<Map<String, String>> cases(PolicyDefinition definition, PolicyCase test) {
        CaseWords words = new CaseWords(definition, Texts.CHINESE);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < test.claims().size(); i++) {
            CaseClaim claim = test.claims().get(i);
            String name = test.claims().size() == 1 ? test.name() : test.name() + "-" + (i + 1);
            rows.add(DirectivePrint.row(
                    "案例", name, "名称", test.title(), "输入", input(words, claim), "预期", expected(words, claim), "依据", test.source()));
        }
        return rows;
    }

    /** The day first: it decides which values hold. */
    private static String input(CaseWords words, CaseClaim claim) {
        return "费用日期 " + claim.on() + "\n" + (claim.cancels() != null
                ? "撤销第 " + claim.cancels() + " 张单据"
                : String.join("\n", words.bill(claim.body())));
    }

    private static String expected(CaseWords words, CaseClaim claim) {
        return claim.refused() != null
                ? "拒绝：" + claim.refused()
                : String.join("\n", words.amounts(claim.expect()));
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
