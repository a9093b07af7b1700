package org.yiyun.register.print;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.text.Times;
import org.yiyun.register.AssuranceKind;
import org.yiyun.register.ImprovementView;
import org.yiyun.register.WorkView;

/**
 * What 《管理运营总结》 of a period says (001 三(一)2), in Chinese as all papers for the bureau: the work, added up and piece by piece, and
 * the suggestions with what became of them.
 *
 * @param work        what counts, by its days
 * @param suggestions made until the end of the period and neither declined nor done before it, by number
 */
public record SummarySheet(LocalDate from, LocalDate to, List<WorkView> work, List<ImprovementView> suggestions) {
    /** A heading with a table, or with a sentence where there is nothing to list. */
    public record Part(String heading, List<String> head, List<List<String>> rows, String none) {}

    public SummarySheet {
        work = work.stream().filter(one -> one.voidReason() == null).sorted(Comparator.comparing(WorkView::onDate).thenComparing(WorkView::id))
                .toList();
        var first = BusinessClock.startOf(from);
        var end = BusinessClock.startOf(to.plusDays(1));
        suggestions = suggestions.stream()
                .filter(one -> one.proposedAt().isBefore(end) && (one.settledAt() == null || !one.settledAt().isBefore(first)))
                .sorted(Comparator.comparing(ImprovementView::id))
                .toList();
    }

    public String title() {
        return "管理运营总结";
    }

    public String subtitle() {
        return from + " 至 " + to;
    }

    /** Of the newest thing that it tells of: the same data give the same file. */
    public Instant time() {
        return Stream.concat(
                        work.stream().map(WorkView::recordedAt),
                        suggestions.stream().flatMap(one -> Stream.of(one.proposedAt(), one.decidedAt(), one.doneAt())).filter(Objects::nonNull))
                .max(Comparator.naturalOrder())
                .orElse(BusinessClock.startOf(to));
    }

    public List<Part> parts() {
        return List.of(totals(), pieces(), proposals());
    }

    private Part totals() {
        List<List<String>> rows = new ArrayList<>();
        for (var kind : AssuranceKind.values()) {
            var some = work.stream().filter(one -> one.kind() == kind).toList();
            rows.add(List.of(name(kind), String.valueOf(some.size()), hours(some)));
        }
        rows.add(List.of("合计", String.valueOf(work.size()), hours(work)));
        return new Part("一、工作情况", List.of("工作类别", "次数", "工时（小时）"), rows, "");
    }

    private static String hours(List<WorkView> some) {
        return some.stream().map(WorkView::hours).reduce(BigDecimal.ZERO, BigDecimal::add).stripTrailingZeros().toPlainString();
    }

    private Part pieces() {
        var rows = work.stream()
                .map(one -> List.of(one.onDate().toString(), name(one.kind()), orDash(one.system()), one.recipient(), one.what()))
                .toList();
        return new Part("二、工作明细", List.of("日期", "类别", "业务系统", "服务对象", "内容"), rows, "本期没有登记的工作。");
    }

    private Part proposals() {
        var rows = suggestions.stream()
                .map(one -> List.of(
                        one.title() + "：" + one.text(), one.benefit(), Texts.of(Texts.CHINESE, "register.improvement", one.status()),
                        outcome(one)))
                .toList();
        return new Part("三、指导性建议和优化性措施", List.of("建议", "预期效果", "状态", "决定与结果"), rows, "本期没有新的或未落实的建议。");
    }

    private static String outcome(ImprovementView one) {
        if (one.decidedAt() == null) {
            return "—";
        }
        var decided = Times.MINUTES.format(one.decidedAt()) + " " + orDash(one.decision());
        return one.result() == null ? decided : decided + "；" + one.result();
    }

    private static String name(AssuranceKind kind) {
        return Texts.of(Texts.CHINESE, "register.work.kind", kind);
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "—" : text;
    }
}
