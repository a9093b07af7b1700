package org.yiyun.web.ticket;

import java.util.List;
import java.util.Map;
import org.yiyun.sla.Clock;
import org.yiyun.sla.ClockState;
import org.yiyun.web.faces.Functions;
import org.yiyun.web.faces.PageMarkup;

/** The clocks of a ticket with their derivations: some hundred values for a ticket that has lived for a while. */
final class ClockMarkup {
    private static final List<String> HEADINGS = List.of("from", "to", "length", "counted", "reason");

    private final PageMarkup out;

    private ClockMarkup(PageMarkup out) {
        this.out = out;
    }

    /** Appends them to a page. */
    static PageMarkup write(List<ClockCard> cards, PageMarkup out) {
        out.open("ul", "class", "clocks");
        cards.forEach(new ClockMarkup(out)::card);
        return out.close("ul");
    }

    private void card(ClockCard card) {
        out.open("li").open("details", "id", card.getId(), "class", "clock-card");
        summary(card);
        out.open("div", "class", "derivation");
        facts(card);
        if (card.isDerived()) {
            intervals(card);
        }
        out.close("div").close("details").close("li");
    }

    private void summary(ClockCard card) {
        var clock = card.getClock();
        out.open("summary").open("span", "class", "clock-name").text(out.of("sla.milestone", clock.milestone()));
        if (clock.round() > 1) {
            out.text(" · " + clock.round());
        }
        out.close("span").element("span", amount(clock), "class", "clock-limit").status("sla.state", clock.state());
        out.open("span", "class", "clock-left");
        if (isOpen(clock) && clock.dueAt() != null) {
            out.countdown(clock.dueAt());
        } else if (isOpen(clock)) {
            out.element("span", "—", "class", "muted");
        }
        out.close("span").open("span", "class", "clock-due");
        if (clock.dueAt() != null) {
            out.text(out.get("ticket.clock.due") + " ").time(clock.dueAt(), true);
        }
        out.close("span").open("span", "class", "clock-profile");
        if (!clock.assessed()) {
            out.badge(out.get("ticket.clock.reference"), "", out.get("ticket.clock.reference.hint"));
        }
        out.text(" " + out.of("sla.profile", clock.profile())).close("span");
        bar(card);
        out.close("summary");
    }

    private static boolean isOpen(Clock clock) {
        return clock.state() == ClockState.RUNNING || clock.state() == ClockState.BREACHED && clock.stoppedAt() == null;
    }

    private String amount(Clock clock) {
        return clock.amount() == null ? "" : clock.amount().stripTrailingZeros().toPlainString() + " " + out.of("sla.unit", clock.unit());
    }

    private void bar(ClockCard card) {
        out.open("span", "class", "bar", "aria-hidden", true);
        card.getParts().forEach(part -> out.element("span", null,
                "class", (part.interval().counted() ? "on" : "off") + " r-" + part.interval().reason(), "style", "flex-grow:" + part.share()));
        out.close("span");
    }

    private void facts(ClockCard card) {
        var clock = card.getClock();
        out.open("dl", "class", "facts across")
                .fact("ticket.clock.started", Functions.exact(clock.startedAt()))
                .fact("ticket.clock.stopped", Functions.exact(clock.stoppedAt()))
                .fact("ticket.clock.counted", out.duration(card.getCounted()))
                .fact("ticket.clock.rule", clock.ruleName() + "（" + clock.ruleId() + " v" + clock.ruleVersion() + "）")
                .fact("ticket.clock.calendar", out.get("ticket.clock.revision", Map.of("version", clock.calendarVersion())))
                .fact("ticket.clock.source", clock.source())
                .close("dl");
    }

    private void intervals(ClockCard card) {
        out.open("div", "class", "table-wrap").open("table", "class", "table intervals").open("thead").open("tr");
        HEADINGS.forEach(name -> out.element("th", out.get("ticket.interval." + name), "scope", "col", "class", name.equals("length") ? "num" : null));
        out.close("tr").close("thead").open("tbody");
        card.getParts().forEach(this::interval);
        out.close("tbody").close("table").close("div");
    }

    private void interval(ClockCard.Part part) {
        var interval = part.interval();
        out.open("tr", "class", interval.counted() ? "counts" : "rests")
                .element("td", Functions.exact(interval.from()), "class", "nowrap")
                .element("td", Functions.exact(interval.to()), "class", "nowrap")
                .element("td", out.duration(part.getLength()), "class", "num nowrap")
                .element("td", out.get(interval.counted() ? "ui.yes" : "ui.no"))
                .element("td", out.of("sla.reason", interval.reason()) + (interval.detail().isEmpty() ? "" : " · " + interval.detail()))
                .close("tr");
    }
}
