package org.yiyun.web.ticket;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.dispatch.DispatchService;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketService;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketVerb;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.Overtaken;
import org.yiyun.web.faces.UrlQuery;

/**
 * The dialog of one verb, fetched by the page of the ticket when it is wanted, or a page of its own without a script. It says nothing of
 * the ticket and so asks nothing about it; the number, the verb and the version that the reader saw come with the address and with the
 * form, and nothing is kept on the server.
 */
@Named
@RequestScoped
public class TicketVerbPage {
    private static final List<Integer> SCORES = List.of(5, 4, 3, 2, 1);

    @EJB
    private TicketQueries queries;
    @EJB
    private TicketService service;
    @EJB
    private DispatchService dispatch;
    @Inject
    private RecordReader reader;
    @Inject
    private UrlQuery url;

    private final Map<String, Object> input = new HashMap<>();
    private @Nullable VerbForm form;
    private @Nullable Integer newest;

    /** @throws BusinessException NOT_FOUND for what is no verb, or none of the reader's */
    public void check() {
        if (getForm() == null || !Callers.current().may(form.verb().permission())) {
            throw BusinessException.notFound("page", url.get("verb"));
        }
    }

    /** Does what the dialog says; the input stays if it cannot be done. */
    public @Nullable String act() {
        check();
        try {
            apply(reader.validated(form.command(input)));
        } catch (BusinessException problem) {
            return Overtaken.stay(problem, "ticket", this::reread);
        }
        Notices.done("ticket.done." + form.verb(), Map.of("number", getNumber()));
        return "/ticket.xhtml?faces-redirect=true&number=" + getNumber();
    }

    /** Whoever assigns here has seen a proposal, which is kept beside the choice. */
    private void apply(TicketCommand command) {
        if (command instanceof TicketCommand.Assign assign) {
            dispatch.assign(getNumber(), assign.assignee(), getVersion());
        } else {
            service.perform(getNumber(), command, getVersion());
        }
    }

    /** The reader then knows the newest version. */
    private TicketStatus reread() {
        var now = queries.get(getNumber());
        newest = now.version();
        return now.status();
    }

    /** Null for what is no verb. */
    public @Nullable VerbForm getForm() {
        if (form == null) {
            form = url.constant("verb", TicketVerb.class).map(verb -> VerbForm.of(verb.name())).orElse(null);
        }
        return form;
    }

    public String getNumber() {
        return url.get("number");
    }

    /** That the reader saw; null if the address does not say: then the state alone decides. */
    public @Nullable Integer getVersion() {
        var told = url.get("version");
        return newest != null ? newest : told.matches("[0-9]{1,9}") ? Integer.valueOf(told) : null;
    }

    public List<Integer> getScores() {
        return SCORES;
    }

    public Map<String, Object> getInput() {
        return input;
    }
}
