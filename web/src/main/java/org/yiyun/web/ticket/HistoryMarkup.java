package org.yiyun.web.ticket;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.yiyun.ticket.HistoryEvent;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.web.faces.PageMarkup;

/** The history of a ticket, newest first, each line with its details in the words of the dialog that made them. */
final class HistoryMarkup {
    /** A badge says it, or the level does. */
    private static final Set<String> SHOWN_OTHERWISE = Set.of("internal", "scheme");
    private static final Set<String> PEOPLE = Set.of("assignee", "engineer");

    private final PageMarkup out;
    private final UnaryOperator<String> person;

    private HistoryMarkup(PageMarkup out, UnaryOperator<String> person) {
        this.out = out;
        this.person = person;
    }

    /**
     * Appends it to a page.
     *
     * @param history oldest first
     * @param person  login to name
     */
    static PageMarkup write(List<TicketEventView> history, UnaryOperator<String> person, PageMarkup out) {
        var lines = new HistoryMarkup(out, person);
        var holding = Set.copyOf(TicketEventView.holding(history).stream().map(TicketEventView::sequence).toList());
        out.open("ol", "class", "timeline");
        for (int i = history.size() - 1; i >= 0; i--) {
            var event = history.get(i);
            lines.event(event, !holding.contains(event.sequence()) && !event.type().equals(HistoryEvent.UNDONE.name()));
        }
        return out.close("ol");
    }

    /** Logins of those whom a line names beside whoever acted. */
    static Stream<String> people(TicketEventView event) {
        return PEOPLE.stream().map(event.details()::get).filter(Objects::nonNull);
    }

    private void event(TicketEventView event, boolean undone) {
        out.open("li", "class", "event " + (event.internal() ? "internal" : "") + " e-" + event.type()).open("div", "class", "event-head")
                .element("strong", out.of("ticket.event", event.type()));
        if (event.internal()) {
            out.badge(out.get("ticket.internal"), "amber", null);
        }
        if (undone) {
            out.badge(out.get("ticket.undone"), "", null);
        }
        out.element("span", person.apply(event.actor()), "class", "muted")
                .open("span", "class", "muted event-time").time(event.at(), false).close("span").close("div");
        if (!event.details().isEmpty()) {
            details(event.details());
        }
        out.close("li");
    }

    private void details(Map<String, String> details) {
        out.open("dl", "class", "event-details");
        details.entrySet().stream()
                .filter(detail -> !SHOWN_OTHERWISE.contains(detail.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(detail -> out.open("div").element("dt", out.get("ticket.field." + detail.getKey()))
                        .element("dd", words(detail.getKey(), detail.getValue()), "class", "pre").close("div"));
        out.close("dl");
    }

    private String words(String name, String value) {
        return PEOPLE.contains(name) ? person.apply(value) : out.of("ticket." + name, value);
    }
}
