package org.yiyun.web.ticket;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketVerb;
import org.yiyun.ticket.TicketView;
import org.yiyun.web.faces.PageMarkup;

/**
 * What the reader may do with a ticket, with the state that it is in. A button names the address from which its dialog is fetched when it
 * is wanted; without a script it leads there.
 */
final class VerbsMarkup {
    /** Of the form that the buttons belong to; it has the number and the version that the reader sees. */
    static final String FORM = "verb-form";

    private static final List<TicketVerb> USUAL = List.of(
            TicketVerb.RESUME, TicketVerb.ARRIVE, TicketVerb.CLOSE, TicketVerb.ACCEPT, TicketVerb.RESOLVE, TicketVerb.GRADE);

    private final PageMarkup out;
    private final TicketView ticket;
    private final String page;

    private VerbsMarkup(PageMarkup out, TicketView ticket, String context) {
        this.out = out;
        this.ticket = ticket;
        this.page = context + "/ticket-verb.xhtml";
    }

    /**
     * Appends it to a page.
     *
     * @param context path of the application
     */
    static PageMarkup write(TicketView ticket, String context, PageMarkup out) {
        return new VerbsMarkup(out, ticket, context).write();
    }

    private PageMarkup write() {
        out.open("form", "id", FORM, "method", "get", "action", page, "hidden", "hidden")
                .open("input", "type", "hidden", "name", "number", "value", ticket.number())
                .open("input", "type", "hidden", "name", "version", "value", ticket.version()).close("form");
        out.open("div", "class", "verbs", "role", "toolbar", "aria-label", out.get("ticket.verbs"))
                .status("ticket.status", ticket.status()).level(ticket.level()).element("span", null, "class", "verbs-gap");
        var suggested = suggested(ticket);
        offered(VerbForm::isFrequent).forEach(form -> button(form, form.verb() == suggested ? "btn primary" : "btn "));
        var others = offered(form -> !form.isFrequent());
        if (!others.isEmpty()) {
            more(others);
        }
        return out.close("div");
    }

    private List<VerbForm> offered(Predicate<VerbForm> which) {
        return VerbForm.ALL.stream().filter(form -> ticket.verbs().contains(form.verb())).filter(which).toList();
    }

    private void button(VerbForm form, String look) {
        out.open("button", "type", "submit", "form", FORM, "name", "verb", "value", form.getName(), "class", look,
                        "data-open", form.getId(), "data-from", address(form), "data-title", title(form),
                        "data-size", form.isGeneral() ? null : "large", "data-key", form.getKey(), "aria-haspopup", "dialog")
                .text(title(form));
        if (form.getKey() != null) {
            out.element("kbd", form.getKey(), "aria-hidden", true);
        }
        out.close("button");
    }

    private String title(VerbForm form) {
        return out.of("ticket.verb", form.verb());
    }

    private String address(VerbForm form) {
        return page + "?number=" + ticket.number() + "&version=" + ticket.version() + "&verb=" + form.getName();
    }

    private void more(List<VerbForm> others) {
        out.open("span", "class", "more").open("button", "type", "button", "class", "btn", "data-popover", "more-verbs", "aria-expanded", false,
                        "aria-controls", "more-verbs").text(out.get("ui.more") + " ▾").close("button")
                .open("span", "class", "popover", "id", "more-verbs", "hidden", "hidden");
        others.forEach(form -> button(form, "popover-item"));
        out.close("span").close("span");
    }

    /** What comes next in the usual course, as the main button. */
    static @Nullable TicketVerb suggested(TicketView ticket) {
        if (ticket.verbs().contains(TicketVerb.GRADE) && ticket.level() == null && ticket.kind() == TicketKind.FAULT) {
            return TicketVerb.GRADE;
        }
        return USUAL.stream().filter(ticket.verbs()::contains).findFirst().orElse(null);
    }
}
