package org.yiyun.web.problem;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.problem.LinkTicket;
import org.yiyun.problem.MoveProblem;
import org.yiyun.problem.ProblemEventView;
import org.yiyun.problem.ProblemQueries;
import org.yiyun.problem.ProblemService;
import org.yiyun.problem.ProblemStatus;
import org.yiyun.problem.ProblemView;
import org.yiyun.problem.Recurrence;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.History;
import org.yiyun.web.faces.History.Detail;
import org.yiyun.web.faces.Names;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.Overtaken;
import org.yiyun.web.faces.UserLocale;

/**
 * One problem: what it says, its tickets, and tickets that may be it again. The view keeps what was shown of the lists: buttons are found
 * by their place in them and must mean the ticket that was seen.
 */
@Named
@ViewScoped
public class ProblemPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private ProblemQueries queries;
    @EJB
    private ProblemService service;
    @Inject
    private RecordReader records;
    @Inject
    private UserLocale user;
    @Inject
    private Names names;

    private @Nullable String number;
    private int version;
    private @Nullable String remark;
    private @Nullable String ticket;
    private transient @Nullable ProblemView problem;
    private @Nullable ProblemStatus status;
    private List<String> tickets = List.of();
    private @Nullable List<Recurrence> recurrences;

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        var now = getProblem();
        version = now.version();
        status = now.status();
        tickets = now.tickets();
    }

    public ProblemView getProblem() {
        if (problem == null) {
            problem = queries.get(String.valueOf(number));
        }
        return problem;
    }

    public List<Recurrence> getRecurrences() {
        if (recurrences == null) {
            recurrences = queries.recurrences(String.valueOf(number));
        }
        return recurrences;
    }

    /** Newest first. */
    public List<ProblemEventView> getHistory() {
        return History.newestFirst(queries.history(String.valueOf(number)));
    }

    /** The details of a line of the history in words. */
    public List<Detail> details(ProblemEventView event) {
        return History.details(event.details(), (name, value) -> detail(event.type(), name, value));
    }

    private Detail detail(String type, String name, String value) {
        var locale = user.getLocale();
        var label = Texts.get(locale, "problems.field." + name);
        if (!type.equals(ProblemEventView.EDIT)) {
            return new Detail(label, Texts.find(locale, "problems.status." + value).orElse(value));
        }
        var text = name.equals("owner") ? names.person(value) : value;
        return new Detail(
                Texts.get(locale, "problems.before", Map.of("field", label)), text.isEmpty() ? Texts.get(locale, "problems.nothing") : text);
    }

    /** All there are: each has its dialog. */
    public ProblemStatus[] getStatuses() {
        return ProblemStatus.values();
    }

    /** Where it may be moved to. */
    public List<ProblemStatus> getMoves() {
        return isHandled()
                ? Arrays.stream(ProblemStatus.values()).filter(one -> one != status).toList()
                : List.of();
    }

    public boolean allows(ProblemStatus status) {
        return getMoves().contains(status);
    }

    /** Whether the reader works on problems. */
    public boolean isHandled() {
        return Callers.current().may(Permission.PROBLEM_HANDLE);
    }

    /** What was typed stays if it cannot be done. */
    public @Nullable String move(ProblemStatus wanted) {
        try {
            service.move(String.valueOf(number), records.validated(new MoveProblem(wanted, remark)), version);
        } catch (BusinessException refused) {
            return Overtaken.stay(refused, "problems", this::reread);
        }
        return done("MOVE");
    }

    /** The reader then knows the newest version. */
    private ProblemStatus reread() {
        problem = queries.get(String.valueOf(number));
        version = problem.version();
        return problem.status();
    }

    /** Numbers of the linked tickets. */
    public List<String> getTickets() {
        return tickets;
    }

    /** The ticket whose number was typed. */
    public String linkTyped() {
        return link(ticket == null ? "" : ticket);
    }

    public String link(String found) {
        service.link(String.valueOf(number), records.validated(new LinkTicket(found)));
        return done("LINK");
    }

    public String unlink(String linked) {
        service.unlink(String.valueOf(number), linked);
        return done("UNLINK");
    }

    private String done(String what) {
        Notices.done("problems.done." + what, Map.of("number", String.valueOf(number)));
        return "/known-error.xhtml?faces-redirect=true&number=" + number;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }

    public @Nullable String getTicket() {
        return ticket;
    }

    public void setTicket(@Nullable String ticket) {
        this.ticket = ticket;
    }
}
