package org.yiyun.web.ticket;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.dispatch.DispatchService;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.sla.ExplainedClock;
import org.yiyun.ticket.AttachmentView;
import org.yiyun.ticket.HistoryEvent;
import org.yiyun.ticket.TicketAttachments;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketService;
import org.yiyun.ticket.TicketVerb;
import org.yiyun.ticket.TicketView;
import org.yiyun.web.faces.History;
import org.yiyun.web.faces.History.Detail;
import org.yiyun.web.faces.Names;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/**
 * One ticket. The view keeps its number, the version that the reader saw, the verbs that were offered and what was typed;
 * everything else is read anew for each request.
 */
@Named
@ViewScoped
public class TicketPage implements Serializable {
    private static final long serialVersionUID = 1;
    /** A badge says it, or the level does. */
    private static final Set<String> SHOWN_OTHERWISE = Set.of("internal", "scheme");
    private static final Set<String> PEOPLE = Set.of("assignee", "engineer");
    private static final List<Integer> SCORES = List.of(5, 4, 3, 2, 1);
    private static final List<TicketVerb> USUAL = List.of(
            TicketVerb.RESUME, TicketVerb.ARRIVE, TicketVerb.CLOSE, TicketVerb.ACCEPT, TicketVerb.RESOLVE, TicketVerb.GRADE);

    @EJB
    private TicketQueries queries;
    @EJB
    private TicketService service;
    @EJB
    private TicketAttachments attachments;
    @EJB
    private DispatchService dispatch;
    @Inject
    private RecordReader reader;
    @Inject
    private UserLocale user;
    @Inject
    private Names names;

    private @Nullable String number;
    private int version;
    private Set<TicketVerb> verbs = EnumSet.noneOf(TicketVerb.class);
    private Set<Integer> holding = Set.of();
    private final Map<String, Object> input = new HashMap<>();
    private transient @Nullable Part file;
    private transient @Nullable TicketView ticket;
    private transient @Nullable List<ClockCard> clocks;

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        ticket = queries.get(number == null ? "" : number);
        version = ticket.version();
        verbs = ticket.verbs().isEmpty() ? EnumSet.noneOf(TicketVerb.class) : EnumSet.copyOf(ticket.verbs());
    }

    /** Does what the dialog of the verb says; the input stays if it cannot be done. */
    public @Nullable String act(String verb) {
        try {
            apply(reader.validated(VerbForm.of(verb).command(input)));
        } catch (BusinessException problem) {
            return refused(problem);
        }
        Notices.done("ticket.done." + verb, Map.of("number", number));
        return here();
    }

    /** Whoever assigns here has seen a proposal, which is kept beside the choice. */
    private void apply(TicketCommand command) {
        if (command instanceof TicketCommand.Assign assign) {
            dispatch.assign(number, assign.assignee(), version);
        } else {
            service.apply(number, command, version);
        }
    }

    private @Nullable String refused(BusinessException problem) {
        if (problem.type() != ProblemType.STALE_DATA) {
            throw problem;
        }
        // the reader now knows; sending once more is a decision on the newest state
        var now = queries.get(number);
        version = now.version();
        Notices.error("ticket.stale", Map.of("status", Texts.of(user.getLocale(), "ticket.status", now.status())));
        FacesContext.getCurrentInstance().validationFailed();
        return null;
    }

    public @Nullable String attach() throws IOException {
        if (file == null) {
            return null;
        }
        try (var content = file.getInputStream()) {
            attachments.attach(number, file.getSubmittedFileName(), content);
        }
        Notices.done("ticket.done.ATTACHED");
        return here();
    }

    private String here() {
        return "/ticket.xhtml?faces-redirect=true&number=" + number;
    }

    public TicketView getTicket() {
        if (ticket == null) {
            ticket = queries.get(number);
        }
        return ticket;
    }

    /** Newest first. */
    public List<TicketEventView> getHistory() {
        var events = queries.history(number);
        holding = TicketEventView.holding(events).stream().map(TicketEventView::sequence).collect(Collectors.toSet());
        return History.newestFirst(events);
    }

    /** Whether the line of {@link #getHistory} was taken back. */
    public boolean isUndone(TicketEventView event) {
        return !holding.contains(event.sequence()) && !event.type().equals(HistoryEvent.UNDONE.name());
    }

    /** The details of a line of the history, in the order and words of the dialog that made them. */
    public List<Detail> details(TicketEventView event) {
        return event.details().entrySet().stream()
                .filter(detail -> !SHOWN_OTHERWISE.contains(detail.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(detail -> detail(detail.getKey(), detail.getValue()))
                .toList();
    }

    private Detail detail(String name, String value) {
        var locale = user.getLocale();
        var text = PEOPLE.contains(name)
                ? names.person(value)
                : Texts.find(locale, "ticket." + name + "." + value).orElse(value);
        return new Detail(Texts.get(locale, "ticket.field." + name), text);
    }

    /** What comes next in the usual course, as the main button. */
    public @Nullable TicketVerb getSuggested() {
        if (verbs.contains(TicketVerb.GRADE) && getTicket().level() == null && getTicket().kind() == TicketKind.FAULT) {
            return TicketVerb.GRADE;
        }
        return USUAL.stream().filter(verbs::contains).findFirst().orElse(null);
    }

    public List<Integer> getScores() {
        return SCORES;
    }

    /** The clocks that count in the assessment first, the others in the order of their ends. */
    public List<ClockCard> getClocks() {
        if (clocks == null) {
            clocks = cards();
        }
        return clocks;
    }

    private List<ClockCard> cards() {
        return queries.clocks(number).stream()
                .sorted(Comparator.comparing((ExplainedClock clock) -> !clock.clock().assessed())
                        .thenComparing(clock -> clock.clock().dueAt(), Comparator.nullsLast(Comparator.naturalOrder())))
                .map(ClockCard::new)
                .toList();
    }

    public List<AttachmentView> getFiles() {
        return attachments.list(number);
    }

    /** The dialogs of the verbs that were offered. */
    public boolean offers(TicketVerb verb) {
        return verbs.contains(verb);
    }

    public boolean isOffersMore() {
        return VerbForm.ALL.stream().anyMatch(form -> offers(form.verb()) && !form.isFrequent());
    }

    public List<VerbForm> getForms() {
        return VerbForm.ALL;
    }

    public Map<String, Object> getInput() {
        return input;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
