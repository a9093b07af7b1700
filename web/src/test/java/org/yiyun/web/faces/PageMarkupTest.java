package org.yiyun.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.ticket.TicketStatus;

class PageMarkupTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    private final PageMarkup out = new PageMarkup(Texts.CHINESE, NOW);

    @Test
    void escapesWhateverIsNoMarkup() {
        out.open("a", "href", "/x?a=1&b='\"<", "title", null, "data-n", 3).text("<b>&\"'").text(null).close("a");

        assertThat(out).hasToString("<a href=\"/x?a=1&amp;b=&#39;&quot;&lt;\" data-n=\"3\">&lt;b&gt;&amp;&quot;&#39;</a>");
    }

    @Test
    void hasTheElementsOfTheTagLibrary() {
        out.badge("内部", "amber", null).status("ticket.status", TicketStatus.CLOSED).level(2).level(null);

        assertThat(out).hasToString("<span class=\"badge amber\">内部</span>"
                + "<span class=\"badge status  s-CLOSED\"><span class=\"dot\" aria-hidden=\"true\"></span>已关闭</span>"
                + "<span class=\"level l2\">2级</span><span class=\"muted\">—</span>");
    }

    @Test
    void tellsTimes() {
        out.time(NOW.minus(Duration.ofMinutes(30)), false).time(NOW, true);

        assertThat(out).hasToString("<time datetime=\"2026-03-02T01:30:00Z\" title=\"2026-03-02 09:30:00\">09:30</time>"
                + "<time datetime=\"2026-03-02T02:00:00Z\" title=\"2026-03-02 10:00:00\">2026-03-02 10:00</time>");
    }

    @Test
    void countsDownAndSaysWhatIsLate() {
        var due = NOW.plus(Duration.ofMinutes(200));
        out.countdown(due).countdown(NOW.minus(Duration.ofDays(2)));

        assertThat(out).hasToString("<time class=\"clock ahead \" datetime=\"2026-03-02T05:20:00Z\" data-due=\"" + due.toEpochMilli()
                + "\" data-running=\"true\" title=\"2026-03-02 13:20:00\">"
                + out.get("ui.clock.left", Map.of("span", out.duration(Duration.ofMinutes(200)))) + "</time>"
                + "<time class=\"clock late \" datetime=\"2026-02-28T02:00:00Z\" data-due=\"" + NOW.minus(Duration.ofDays(2)).toEpochMilli()
                + "\" data-running=\"true\" title=\"2026-02-28 10:00:00\">"
                + out.get("ui.clock.late", Map.of("span", out.duration(Duration.ofDays(2)))) + "</time>");
        assertThat(out.duration(Duration.ofMinutes(-200))).isEqualTo("3小时20分");
    }

    @Test
    void leavesOutAFactWithoutAValue() {
        out.fact("ticket.field.system", "").fact("ticket.field.region", null).fact("ticket.field.phone", "1<2");

        assertThat(out).hasToString("<div><dt>" + out.get("ticket.field.phone") + "</dt><dd>1&lt;2</dd></div>");
    }

    @Test
    void speaksTheReadersLanguage() {
        assertThat(new PageMarkup(Locale.ENGLISH, NOW).of("ticket.status", TicketStatus.CLOSED)).isEqualTo("Closed");
        assertThat(out.of("ticket.status", null)).isEmpty();
        assertThat(out.of("ticket.reason", "没有这样的文字")).isEqualTo("没有这样的文字");
    }
}
