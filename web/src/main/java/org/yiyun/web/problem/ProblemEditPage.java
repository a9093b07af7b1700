package org.yiyun.web.problem;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.problem.LinkTicket;
import org.yiyun.problem.ProblemQueries;
import org.yiyun.problem.ProblemService;
import org.yiyun.problem.WriteProblem;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketView;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** Writes a problem down, from a ticket with what that says, or edits it. */
@Named
@ViewScoped
public class ProblemEditPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private ProblemQueries queries;
    @EJB
    private ProblemService service;
    @EJB
    private TicketQueries tickets;
    @Inject
    private RecordReader records;
    @Inject
    private UserLocale user;

    private @Nullable String number;
    private @Nullable String ticket;
    private int version;
    /** What was read before anything was typed. */
    private Map<String, @Nullable Object> read = Map.of();
    /** What is typed, by the names of {@link WriteProblem}. */
    private final Map<String, @Nullable Object> fields = new HashMap<>();

    /** @throws BusinessException NOT_FOUND also for a ticket that is a complaint: nobody else is to read it here */
    public void load() {
        if (number != null) {
            var problem = queries.get(number);
            version = problem.version();
            read = EditedFields.of(problem);
            fields.putAll(read);
        } else if (ticket != null) {
            fill(tickets.get(ticket));
        }
    }

    private void fill(TicketView source) {
        if (source.kind() == TicketKind.COMPLAINT) {
            throw BusinessException.notFound("ticket", source.number());
        }
        fields.put("title", source.title());
        fields.put("symptom", EditedFields.symptom(source.symptom() == null ? source.description() : source.symptom()));
        fields.put("module", source.module() == null ? source.system() : source.module());
    }

    public @Nullable String save() {
        var title = text("title");
        var words = records.validated(new WriteProblem(
                title == null ? "" : title, text("symptom"), text("module"), text("cause"), text("workaround"), text("prevention"),
                text("owner")));
        try {
            var saved = number == null ? service.write(words) : service.edit(number, words, version);
            Notices.done(number == null ? "problems.done.WRITE" : "problems.done.EDIT", Map.of("number", saved.number()));
            link(saved.number());
            return "/known-error.xhtml?faces-redirect=true&number=" + saved.number();
        } catch (BusinessException problem) {
            return refused(problem);
        }
    }

    /** A problem that came from a ticket has it. Should that be refused, the problem is there all the same. */
    private void link(String written) {
        if (number == null && ticket != null) {
            try {
                service.link(written, new LinkTicket(ticket));
            } catch (BusinessException refused) {
                Notices.problem(refused);
            }
        }
    }

    /** Somebody else was faster: what the reader did not touch becomes what it is now, the rest is for the reader to judge. */
    private @Nullable String refused(BusinessException problem) {
        if (number == null || problem.type() != ProblemType.STALE_DATA) {
            throw problem;
        }
        var now = queries.get(number);
        var both = EditedFields.merge(fields, read, EditedFields.of(now)).stream()
                .map(name -> Texts.get(user.getLocale(), "problems.field." + name))
                .toList();
        version = now.version();
        read = EditedFields.of(now);
        Notices.error("problems.merged", Map.of(
                "fields", both.isEmpty() ? Texts.get(user.getLocale(), "problems.nothing") : String.join(" / ", both)));
        FacesContext.getCurrentInstance().validationFailed();
        return null;
    }

    private @Nullable String text(String name) {
        var typed = fields.get(name);
        return typed == null ? null : typed.toString();
    }

    public Map<String, @Nullable Object> getFields() {
        return fields;
    }

    public @Nullable String getTicket() {
        return ticket;
    }

    public void setTicket(@Nullable String ticket) {
        this.ticket = ticket;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }
}
