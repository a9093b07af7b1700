package org.yiyun.web.ticket;

import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.TicketView;
import org.yiyun.web.faces.Functions;
import org.yiyun.web.faces.Names;
import org.yiyun.web.faces.PageMarkup;

/** What is known of a ticket, a line for each thing that is. */
final class FactsMarkup {
    private static final String FIELD = "ticket.field.";

    private final PageMarkup out;
    private final Names names;

    private FactsMarkup(PageMarkup out, Names names) {
        this.out = out;
        this.names = names;
    }

    /**
     * Appends them to a page.
     *
     * @param context path of the application
     */
    static PageMarkup write(TicketView ticket, Names names, String context, PageMarkup out) {
        var facts = new FactsMarkup(out, names);
        out.open("dl", "class", "facts");
        facts.asked(ticket);
        facts.handled(ticket);
        facts.ended(ticket, context);
        return out.close("dl");
    }

    private void asked(TicketView ticket) {
        fact("kind", out.of("ticket.kind", ticket.kind()));
        fact("contact", ticket.contact().name());
        fact("phone", ticket.contact().phone());
        if (ticket.institution() != null) {
            out.open("div").element("dt", out.get(FIELD + "institution"))
                    .open("dd").text(names.institution(ticket.institution()) + " ")
                    .element("span", ticket.institution(), "class", "muted code").close("dd").close("div");
        }
        fact("region", ticket.region());
        fact("channel", out.of("ticket.channel", ticket.channel()));
        fact("serviceLine", names.serviceLine(ticket.serviceLine()));
        fact("system", ticket.system());
        fact("module", out.of("ticket.topic", ticket.module()));
    }

    private void handled(TicketView ticket) {
        fact("assignee", names.person(ticket.assignee()));
        fact("engineer", names.person(ticket.engineer()));
        fact("supportLine", out.of("ticket.line", ticket.supportLine()));
        fact("mode", out.of("ticket.mode", ticket.mode()));
        fact("externalNumber", ticket.provinceNumber());
        fact("externalState", ticket.provinceState());
        fact("externalKey", ticket.externalKey());
    }

    private void ended(TicketView ticket, String context) {
        fact("occurredAt", Functions.dateTime(ticket.occurredAt()));
        fact("createdAt", Functions.dateTime(ticket.createdAt()));
        fact("closedAt", Functions.dateTime(ticket.closedAt()));
        fact("satisfied", out.of("ticket.satisfied", ticket.satisfied()));
        fact("score", ticket.score() == null ? null : ticket.score().toString());
        if (ticket.mergedInto() != null) {
            out.open("div").element("dt", out.get(FIELD + "mergedInto"))
                    .open("dd").element("a", ticket.mergedInto(), "href", context + "/ticket.xhtml?number=" + ticket.mergedInto())
                    .close("dd").close("div");
        }
    }

    private void fact(String name, @Nullable String value) {
        out.fact(FIELD + name, value);
    }
}
