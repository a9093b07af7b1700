package org.yiyun.web.ticket;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.sla.ExplainedClock;
import org.yiyun.ticket.AttachmentView;
import org.yiyun.ticket.HandlingView;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketSheet;
import org.yiyun.ticket.TicketVerb;
import org.yiyun.ticket.TicketView;
import org.yiyun.web.faces.Names;
import org.yiyun.web.faces.OneReading;
import org.yiyun.web.faces.PageMarkup;
import org.yiyun.web.faces.Shell;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.web.intake.OpenCall;

/**
 * One ticket as it is shown. Everything is read in one transaction before the page is written, and nothing is kept: the dialogs, which
 * know the version that the reader saw, are pages of their own (ADR 100).
 */
@Named
@RequestScoped
public class TicketPage {
    @EJB
    private TicketQueries queries;
    @EJB
    private OneReading reading;
    @Inject
    @Any
    private Instance<TicketPart> parts;
    @Inject
    private Names names;
    @Inject
    private OpenCall call;
    @Inject
    private Shell shell;
    @Inject
    private UserLocale user;
    @Inject
    private UrlQuery url;
    @Inject
    private HttpServletRequest request;

    private @Nullable TicketSheet sheet;

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        if (sheet == null) {
            reading.of(this::read);
        }
    }

    private void read() {
        var found = queries.sheet(getNumber());
        names.ahead(people(found), codes(found.ticket()));
        names.serviceLine(found.ticket().serviceLine());
        parts.forEach(part -> {
            var annex = part.annex();
            if (annex == null || found.has(annex)) {
                part.read(found);
            }
        });
        call.getView();
        sheet = found;
    }

    private static Set<String> people(TicketSheet sheet) {
        var logins = new HashSet<String>();
        Stream.of(sheet.ticket().assignee(), sheet.ticket().engineer()).filter(Objects::nonNull).forEach(logins::add);
        sheet.handlings().stream().map(HandlingView::person).filter(Objects::nonNull).forEach(logins::add);
        sheet.history().forEach(event -> {
            logins.add(event.actor());
            HistoryMarkup.people(event).forEach(logins::add);
        });
        return logins;
    }

    private static Set<String> codes(TicketView ticket) {
        return ticket.institution() == null ? Set.of() : Set.of(ticket.institution());
    }

    private TicketSheet sheet() {
        load();
        return Objects.requireNonNull(sheet);
    }

    public TicketView getTicket() {
        return sheet().ticket();
    }

    /** Whether the page has no form whose state would have to be kept: only changes have their dialogs in it. */
    public boolean isStateless() {
        return getTicket().kind() != TicketKind.CHANGE;
    }

    public String getVerbs() {
        return VerbsMarkup.write(getTicket(), request.getContextPath(), markup()).toString();
    }

    public String getFacts() {
        return FactsMarkup.write(getTicket(), names, request.getContextPath(), markup()).toString();
    }

    public String getHistory() {
        return HistoryMarkup.write(sheet().history(), names::person, markup()).toString();
    }

    public boolean isClocked() {
        return !sheet().clocks().isEmpty();
    }

    /** The clocks that count in the assessment first, the others in the order of their ends. */
    public String getClocks() {
        var cards = sheet().clocks().stream()
                .sorted(Comparator.comparing((ExplainedClock clock) -> !clock.clock().assessed())
                        .thenComparing(clock -> clock.clock().dueAt(), Comparator.nullsLast(Comparator.naturalOrder())))
                .map(ClockCard::new)
                .toList();
        return ClockMarkup.write(cards, markup()).toString();
    }

    private PageMarkup markup() {
        return new PageMarkup(user.getLocale(), shell.getNow());
    }

    public List<AttachmentView> getFiles() {
        return sheet().files();
    }

    public List<HandlingView> getHandlings() {
        return sheet().handlings();
    }

    /** Whether the reader may do so now. */
    public boolean offers(TicketVerb verb) {
        return getTicket().verbs().contains(verb);
    }

    public String getNumber() {
        return url.get("number");
    }
}
