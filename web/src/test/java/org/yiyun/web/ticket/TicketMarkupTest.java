package org.yiyun.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.sla.Clock;
import org.yiyun.sla.ClockInterval;
import org.yiyun.sla.ClockState;
import org.yiyun.sla.ExplainedClock;
import org.yiyun.sla.LimitUnit;
import org.yiyun.sla.Milestone;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.HistoryEvent;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketVerb;
import org.yiyun.ticket.TicketView;
import org.yiyun.web.faces.Names;
import org.yiyun.web.faces.PageMarkup;

/** The parts of the ticket page that Java writes. */
class TicketMarkupTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    private final PageMarkup out = new PageMarkup(Texts.CHINESE, NOW);

    @Test
    void tellsTheHistoryNewestFirstWithItsDetailsInWords() {
        HistoryMarkup.write(List.of(
                event(1, "RECEIVED", "desk", Map.of("channel", "PHONE", "kind", "FAULT"), false),
                event(2, "ASSIGN", "desk", Map.of("assignee", "ann"), false),
                event(3, "COMMENT", "ann", Map.of("text", "已<联系>", "internal", "true"), true)), login -> "名" + login, out);

        var at = "</span><span class=\"muted event-time\"><time datetime=\"2026-03-02T02:00:00Z\" title=\"2026-03-02 10:00:00\">10:00</time></span></div>";
        assertThat(out).hasToString("<ol class=\"timeline\">"
                + "<li class=\"event internal e-COMMENT\"><div class=\"event-head\"><strong>" + text("ticket.event.COMMENT")
                + "</strong><span class=\"badge amber\">内部</span><span class=\"muted\">名ann" + at
                + "<dl class=\"event-details\"><div><dt>" + text("ticket.field.text") + "</dt><dd class=\"pre\">已&lt;联系&gt;</dd></div></dl></li>"
                + "<li class=\"event  e-ASSIGN\"><div class=\"event-head\"><strong>" + text("ticket.event.ASSIGN")
                + "</strong><span class=\"muted\">名desk" + at
                + "<dl class=\"event-details\"><div><dt>" + text("ticket.field.assignee") + "</dt><dd class=\"pre\">名ann</dd></div></dl></li>"
                + "<li class=\"event  e-RECEIVED\"><div class=\"event-head\"><strong>" + text("ticket.event.RECEIVED")
                + "</strong><span class=\"muted\">名desk" + at
                + "<dl class=\"event-details\"><div><dt>" + text("ticket.field.channel") + "</dt><dd class=\"pre\">" + text("ticket.channel.PHONE")
                + "</dd></div><div><dt>" + text("ticket.field.kind") + "</dt><dd class=\"pre\">" + text("ticket.kind.FAULT") + "</dd></div></dl></li></ol>");
    }

    @Test
    void marksWhatWasTakenBackButNotTheTakingBack() {
        HistoryMarkup.write(List.of(
                event(1, "RECEIVED", "desk", Map.of(), false), event(2, "GRADE", "desk", Map.of(), false),
                event(3, HistoryEvent.UNDONE.name(), "desk", Map.of("first", "2", "last", "2"), false)), login -> login, out);

        assertThat(out.toString().split("<li ")).satisfiesExactly(
                before -> assertThat(before).isEqualTo("<ol class=\"timeline\">"),
                undoing -> assertThat(undoing).contains("e-UNDONE").doesNotContain("已撤销</span>"),
                undone -> assertThat(undone).contains("e-GRADE", "<span class=\"badge \">已撤销</span>"),
                kept -> assertThat(kept).contains("e-RECEIVED").doesNotContain("已撤销"));
    }

    @Test
    void saysOfAClockWhereItStandsAndWhy() {
        ClockMarkup.write(List.of(new ClockCard(new ExplainedClock(clock(ClockState.RUNNING, NOW.plus(Duration.ofHours(3)), 2, false), List.of(
                new ClockInterval(NOW.minus(Duration.ofHours(3)), NOW.minus(Duration.ofHours(1)), true, ClockInterval.Reason.COUNTED, ""),
                new ClockInterval(NOW.minus(Duration.ofHours(1)), NOW, false, ClockInterval.Reason.PAUSED, "等日志"))))), out);

        assertThat(out.toString()).startsWith("<ul class=\"clocks\"><li><details id=\"clock-001-2\" class=\"clock-card\"><summary><span class=\"clock-name\">"
                        + text("sla.milestone.RESOLUTION") + " · 2</span><span class=\"clock-limit\">24 " + text("sla.unit.NATURAL_HOURS") + "</span>"
                        + "<span class=\"badge status  s-RUNNING\">")
                .contains("<span class=\"clock-left\"><time class=\"clock ahead \"", "<span class=\"badge \" title=\"" + text("ticket.clock.reference.hint"),
                        "<span class=\"on r-COUNTED\" style=\"flex-grow:66.67\"></span><span class=\"off r-PAUSED\" style=\"flex-grow:33.33\"></span>",
                        "<dt>" + text("ticket.clock.counted") + "</dt><dd>2小时</dd>", "<dd>故障解决（001 v3）</dd>",
                        "<tr class=\"counts\"><td class=\"nowrap\">2026-03-02 07:00:00</td><td class=\"nowrap\">2026-03-02 09:00:00</td>"
                                + "<td class=\"num nowrap\">2小时</td><td>是</td><td>" + text("sla.reason.COUNTED") + "</td></tr>",
                        "<td>否</td><td>" + text("sla.reason.PAUSED") + " · 等日志</td></tr></tbody></table></div></div></details></li></ul>")
                .doesNotContain(text("ticket.clock.stopped"));
    }

    @Test
    void countsDownOnlyWhatRuns() {
        ClockMarkup.write(List.of(new ClockCard(new ExplainedClock(clock(ClockState.PAUSED, NOW, 1, true), List.of()))), out);

        assertThat(out.toString()).contains("<span class=\"clock-left\"></span>").doesNotContain("<table", text("ticket.clock.reference"), " · 1<");
    }

    @Test
    void listsWhatIsKnownOfATicket() {
        FactsMarkup.write(ticket(null, "H1", List.of()), named(), "/app", out);

        assertThat(out.toString()).startsWith("<dl class=\"facts\"><div><dt>" + text("ticket.field.kind") + "</dt><dd>" + text("ticket.kind.FAULT") + "</dd></div>")
                .contains("<dd>张三</dd>", "<dd>院H1 <span class=\"muted code\">H1</span></dd>", "<dt>" + text("ticket.field.assignee") + "</dt><dd>名ann</dd>",
                        "<dd><a href=\"/app/ticket.xhtml?number=T2\">T2</a></dd>", "<dd>2026-03-02 10:00</dd>")
                .doesNotContain(text("ticket.field.system"), text("ticket.field.satisfied"), "ticket.field", "<dd></dd>");
    }

    @Test
    void offersEachVerbWithTheAddressOfItsDialog() {
        VerbsMarkup.write(ticket(null, null, List.of(TicketVerb.GRADE, TicketVerb.COMMENT, TicketVerb.MERGE)), "/app", out);

        assertThat(out.toString()).startsWith("<form id=\"verb-form\" method=\"get\" action=\"/app/ticket-verb.xhtml\" hidden=\"hidden\">"
                        + "<input type=\"hidden\" name=\"number\" value=\"T1\"><input type=\"hidden\" name=\"version\" value=\"4\"></form>")
                .contains("<button type=\"submit\" form=\"verb-form\" name=\"verb\" value=\"GRADE\" class=\"btn primary\" data-open=\"verb-grade\" "
                                + "data-from=\"/app/ticket-verb.xhtml?number=T1&amp;version=4&amp;verb=GRADE\" data-title=\"定级\" data-size=\"large\" "
                                + "data-key=\"l\" aria-haspopup=\"dialog\">定级<kbd aria-hidden=\"true\">l</kbd></button>",
                        "<span class=\"popover\" id=\"more-verbs\" hidden=\"hidden\"><button type=\"submit\" form=\"verb-form\" name=\"verb\" value=\"MERGE\" "
                                + "class=\"popover-item\" data-open=\"verb-merge\"",
                        "value=\"COMMENT\" class=\"btn \"")
                .doesNotContain("verb-assign");
    }

    @Test
    void hasNoMenuOfOtherVerbsWithoutAny() {
        VerbsMarkup.write(ticket(2, null, List.of(TicketVerb.COMMENT)), "", out);

        assertThat(out.toString()).contains("<span class=\"level l2\">").doesNotContain("more-verbs", "btn primary");
    }

    private static Clock clock(ClockState state, Instant due, int round, boolean assessed) {
        return new Clock("CONTRACT", Milestone.RESOLUTION, round, LimitUnit.NATURAL_HOURS, new BigDecimal("24.0"), NOW.minus(Duration.ofHours(3)), due,
                state, null, List.of(), "001", 3, "故障解决", 2, 7, assessed, "合同第五条");
    }

    private static TicketEventView event(int sequence, String type, String actor, Map<String, String> details, boolean internal) {
        return new TicketEventView(sequence, type, NOW, NOW, actor, details, internal);
    }

    private static TicketView ticket(@Nullable Integer level, @Nullable String institution, List<TicketVerb> verbs) {
        return new TicketView("T1", TicketKind.FAULT, Channel.PHONE, "标题", "描述", null, TicketStatus.RECEIVED, level, null, null, null, null, institution,
                null, new Contact("张三", "138****0000"), "ann", null, null, null, null, null, null, null, HandlingMode.PHONE, null, null, "T2", 1, NOW, NOW,
                null, List.of(), verbs, 4);
    }

    private static Names named() {
        return new Names() {
            @Override
            public String person(@Nullable String login) {
                return login == null ? "" : "名" + login;
            }

            @Override
            public String institution(@Nullable String code) {
                return "院" + code;
            }

            @Override
            public String serviceLine(@Nullable String code) {
                return "";
            }
        };
    }

    private static String text(String key) {
        return Texts.get(Texts.CHINESE, key);
    }
}
