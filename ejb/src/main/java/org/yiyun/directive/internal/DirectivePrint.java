package org.yiyun.directive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.directive.DirectivePaper;
import org.yiyun.directive.Interpretation;
import org.yiyun.directive.Interpretation.Agreement;
import org.yiyun.directive.Interpretation.Background;
import org.yiyun.directive.Interpretation.Comparison;
import org.yiyun.directive.Interpretation.Talks;
import org.yiyun.directive.InterpretationStep;
import org.yiyun.directive.WorkItem;
import org.yiyun.directive.WorkItemView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.office.TemplateData;
import org.yiyun.platform.text.Times;
import org.yiyun.security.Callers;

/** What the papers of a directive are filled with. Names are those of {@link DirectiveTemplates}; papers are Chinese. */
@ApplicationScoped
public class DirectivePrint {
    private static final Locale WORDS = Texts.CHINESE;
    private static final String NONE = "—";
    private static final String UNCONFIRMED = "尚未确认";

    private final DirectiveParts parts;
    private final DirectivePeople people;
    private final VersionPrint versions;
    private final BusinessClock clock;

    @Inject
    public DirectivePrint(DirectiveParts parts, DirectivePeople people, VersionPrint versions, BusinessClock clock) {
        this.parts = parts;
        this.people = people;
        this.versions = versions;
        this.clock = clock;
    }

    /** For the proxy. */
    protected DirectivePrint() {
        this(null, null, null, null);
    }

    /** The paper may be made: what it tells of is there. */
    TemplateData data(Directive directive, DirectivePaper paper) {
        Map<String, String> values = common(directive);
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        Map<InterpretationStep, Interpretation> records = parts.records(directive);
        List<WorkItemView> work = parts.work(directive);
        agreed(directive, records, values, rows);
        rows.put(DirectiveTemplates.WORK, work.stream().map(DirectivePrint::work).toList());
        values.put("上线日期", text(directive.liveOn()));
        values.put("自发文用时", days(directive.daysToLiveFrom(directive.issuedOn())));
        values.put("自收文用时", days(directive.daysToLiveFrom(directive.receivedOn())));
        tested(work, values);
        rows.put(DirectiveTemplates.LOOK, parts.evaluations(directive).stream().map(look -> row(
                "截止日期", text(look.until()), "影响", look.effects(), "问题", or(look.problems()), "建议", or(look.suggestions()),
                "评估人", people.name(look.by()))).toList());
        versions.fill(directive, paper, values, rows);
        return new TemplateData(values, rows);
    }

    private Map<String, String> common(Directive d) {
        Map<String, String> values = row(
                "政策名称", d.title(), "编号", d.number(), "文号", d.documentNumber(), "政策层级", Texts.of(WORDS, "directive.level", d.level()),
                "发文机关", d.issuer(), "发文日期", text(d.issuedOn()), "收文日期", text(d.receivedOn()), "施行日期", text(d.effectiveOn()),
                "完成时限", text(d.deadline()), "影响模块", String.join("、", d.modules()), "责任人", people.name(d.owner()), "编制日期", text(clock.today()),
                "编制人", people.name(Callers.current().name()), "政策摘要", d.summary());
        String by = d.confirmedBy();
        Instant at = d.confirmedAt();
        values.put("确认人", by == null ? UNCONFIRMED : people.name(by));
        values.put("确认时间", at == null ? UNCONFIRMED : Times.MINUTES.format(at));
        return values;
    }

    private static void agreed(
            Directive directive, Map<InterpretationStep, Interpretation> records, Map<String, String> values,
            Map<String, List<Map<String, String>>> rows) {
        if (records.get(InterpretationStep.BACKGROUND) instanceof Background background) {
            values.put("背景", background.background());
            values.put("材料", background.material());
        }
        if (records.get(InterpretationStep.COMPARISON) instanceof Comparison comparison) {
            rows.put(DirectiveTemplates.FIT, comparison.points().stream().filter(Interpretation.Point::fits).map(DirectivePrint::point).toList());
            rows.put(DirectiveTemplates.DIFFERENCE, comparison.differences().stream().map(DirectivePrint::point).toList());
            if (records.get(InterpretationStep.AGREEMENT) instanceof Agreement agreement) {
                values.put("商定对象", agreement.agreedWith());
                values.put("商定日期", text(agreement.agreedOn()));
                rows.put(DirectiveTemplates.MEASURE, measures(agreement, comparison));
            }
        }
        if (records.get(InterpretationStep.TALK) instanceof Talks talks) {
            rows.put(DirectiveTemplates.TALK, talks.talks().stream().map(talk -> row(
                    "层级", Texts.of(WORDS, "directive.level", talk.level()), "总工", talk.engineer(), "日期", text(talk.on()),
                    "是否兼容", Texts.of(WORDS, "directive.compatible", talk.compatible()), "内容", talk.text())).toList());
        }
    }

    private static Map<String, String> point(Interpretation.Point point) {
        return row("要素", Texts.of(WORDS, "directive.element", point.element()), "内容", point.text());
    }

    private static List<Map<String, String>> measures(Agreement agreement, Comparison comparison) {
        List<Interpretation.Point> differences = comparison.differences();
        return agreement.measures().stream()
                .filter(measure -> measure.difference() <= differences.size())
                .map(measure -> row(
                        "差异", differences.get(measure.difference() - 1).text(), "措施", measure.measure(), "负责人", measure.person(),
                        "完成日期", text(measure.due())))
                .toList();
    }

    private static Map<String, String> work(WorkItemView item) {
        return row(
                "工作", Texts.of(WORDS, "directive.work", item.item()), "负责人", or(item.person()), "计划完成", text(item.plannedOn()),
                "实际完成", text(item.doneOn()), "结果", or(item.result()));
    }

    private static void tested(List<WorkItemView> work, Map<String, String> values) {
        WorkItemView system = work.get(WorkItem.SYSTEM_TEST.ordinal());
        WorkItemView user = work.get(WorkItem.USER_TEST.ordinal());
        values.put("系统测试人", or(system.person()));
        values.put("系统测试日期", text(system.doneOn()));
        values.put("系统测试结果", or(system.result()));
        values.put("用户确认人", or(user.person()));
        values.put("用户确认日期", text(user.doneOn()));
        values.put("用户确认结果", or(user.result()));
    }

    /** Names and values in turn. */
    static Map<String, String> row(String... pairs) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(pairs[i], pairs[i + 1]);
        }
        return row;
    }

    static String text(@Nullable Object value) {
        return value == null ? NONE : value.toString();
    }

    static String time(@Nullable Instant at) {
        return at == null ? NONE : Times.MINUTES.format(at);
    }

    private static String or(@Nullable String words) {
        return words == null || words.isBlank() ? NONE : words;
    }

    private static String days(@Nullable Integer days) {
        return days == null ? NONE : days + " 天";
    }
}
