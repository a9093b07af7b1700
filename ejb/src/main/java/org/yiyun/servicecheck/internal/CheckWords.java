package org.yiyun.servicecheck.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.text.Times;
import org.yiyun.servicecheck.CheckFindingView;
import org.yiyun.servicecheck.CheckItemView;
import org.yiyun.servicecheck.CheckVerdict;
import org.yiyun.servicecheck.CheckView;
import org.yiyun.visit.print.OrderSheet;
import org.yiyun.visit.print.OrderSheet.Fact;
import org.yiyun.visit.print.OrderSheet.Part;

/** What stands on a printed report of a check (服务质量检查报告). */
final class CheckWords {
    private final Locale locale;
    private final UnaryOperator<String> names;

    CheckWords(Locale locale, UnaryOperator<String> names) {
        this.locale = locale;
        this.names = names;
    }

    OrderSheet sheet(CheckView check, String printedBy, Instant at) {
        var parts = List.of(matter(check), result(check), findings(check));
        return new OrderSheet(
                text("print"), check.number(), check.title() + "  " + check.first() + " – " + check.last(), parts, text("print.statement"),
                List.of(text("print.checker"), text("print.leader"), text("print.date")), items(check),
                text("print.printed", Map.of("person", names.apply(printedBy), "at", Times.MINUTES.format(at))), text("print.page"), at);
    }

    private Part matter(CheckView check) {
        return facts(text("print.matter"), Stream.of(
                fact("checker", names.apply(check.checker())), fact("status", Texts.of(locale, "servicecheck.status", check.status())),
                fact("dueAt", time(check.dueAt())), fact("reportedAt", time(check.reportedAt())), wide("scope", check.scope()),
                fact("frameSize", Objects.toString(check.frameSize(), "")), fact("seed", Objects.toString(check.seed(), "")),
                wide("digest", check.frameDigest())));
    }

    private Part result(CheckView check) {
        return facts(text("print.result"), Stream.of(
                fact("passed", String.valueOf(check.count(CheckVerdict.PASS))), fact("failed", String.valueOf(check.count(CheckVerdict.FAIL))),
                wide("summary", check.summary()), fact("closedBy", check.closedBy() == null ? "" : names.apply(check.closedBy())),
                fact("closedAt", time(check.closedAt())), wide("closing", check.closing())));
    }

    private Part findings(CheckView check) {
        return table(text("print.findings"), List.of("no", "ticket", "text", "correction", "owner", "due", "taskStatus", "result"),
                check.findings().stream().map(this::cells).toList());
    }

    private List<String> cells(CheckFindingView finding) {
        return List.of(
                String.valueOf(finding.number()), orEmpty(finding.ticket()), finding.text(), finding.correction(),
                names.apply(finding.owner()), time(finding.dueAt()), Texts.of(locale, "task.status", finding.status()),
                orEmpty(finding.result()));
    }

    private Part items(CheckView check) {
        return table(text("print.items"), List.of("no", "ticket", "verdict", "remark"), check.items().stream().map(this::cells).toList());
    }

    private List<String> cells(CheckItemView item) {
        return List.of(
                String.valueOf(item.place()), item.ticket(),
                item.verdict() == null ? "" : Texts.of(locale, "servicecheck.verdict", item.verdict()), orEmpty(item.remark()));
    }

    private static Part facts(String heading, Stream<Fact> facts) {
        return new Part(heading, facts.toList(), List.of(), List.of());
    }

    private Part table(String heading, List<String> fields, List<List<String>> rows) {
        return new Part(heading, List.of(), fields.stream().map(field -> text("field." + field)).toList(), rows);
    }

    private Fact fact(String field, String value) {
        return new Fact(text("field." + field), value, false);
    }

    private Fact wide(String field, @Nullable String value) {
        return new Fact(text("field." + field), orEmpty(value), true);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : Times.MINUTES.format(at);
    }

    private String text(String key) {
        return Texts.get(locale, "servicecheck." + key);
    }

    private String text(String key, Map<String, ?> params) {
        return Texts.get(locale, "servicecheck." + key, params);
    }
}
