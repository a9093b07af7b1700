package org.yiyun.web.problem;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** One problem: what it says, its tickets, and tickets that may be it again. */
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

    private @Nullable String number;
    private int version;
    private @Nullable String remark;
    private @Nullable String ticket;
    private transient @Nullable ProblemView problem;
    private transient @Nullable List<Recurrence> recurrences;

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        version = getProblem().version();
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
        var newestFirst = new ArrayList<>(queries.history(String.valueOf(number)));
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** The details of a line of the history in words. */
    public List<Detail> details(ProblemEventView event) {
        return event.details().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(detail -> detail(detail.getKey(), detail.getValue()))
                .toList();
    }

    private Detail detail(String name, String value) {
        return new Detail(
                Texts.get(user.getLocale(), "problems.field." + name),
                Texts.find(user.getLocale(), "problems.status." + value).orElse(value));
    }

    /** A name and a value of a line of the history. */
    public record Detail(String label, String text) {}

    /** All there are: each has its dialog. */
    public ProblemStatus[] getStatuses() {
        return ProblemStatus.values();
    }

    /** Where it may be moved to. */
    public List<ProblemStatus> getMoves() {
        return isHandled()
                ? Arrays.stream(ProblemStatus.values()).filter(status -> status != getProblem().status()).toList()
                : List.of();
    }

    public boolean allows(ProblemStatus status) {
        return getMoves().contains(status);
    }

    /** Whether the reader works on problems. */
    public boolean isHandled() {
        return Callers.current().may(Permission.PROBLEM_HANDLE);
    }

    public String move(ProblemStatus status) {
        service.move(String.valueOf(number), records.validated(new MoveProblem(status, remark)), version);
        return done("MOVE");
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
