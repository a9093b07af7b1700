package org.yiyun.web.change;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.change.ChangeCommand;
import org.yiyun.change.ChangeQueries;
import org.yiyun.change.ChangeRisk;
import org.yiyun.change.ChangeService;
import org.yiyun.change.ChangeStatus;
import org.yiyun.change.ChangeVerb;
import org.yiyun.change.ChangeView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;

/** The change on the page of its ticket: its plan and what the reader may do with it. */
@Named
@ViewScoped
public class TicketChangePart implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private ChangeQueries queries;
    @EJB
    private ChangeService service;
    @Inject
    private RecordReader reader;

    private @Nullable Integer version;
    private @Nullable ChangeRisk risk;
    private @Nullable String impact;
    private @Nullable String plan;
    private @Nullable String rollback;
    private @Nullable LocalDateTime from;
    private @Nullable LocalDateTime to;
    private @Nullable String text;
    private boolean rolledBack;
    private transient @Nullable Optional<ChangeView> change;

    /** Null while there is no plan. */
    public @Nullable ChangeView of(String ticket) {
        if (change == null) {
            change = queries.of(ticket);
            if (version == null) {
                version = change.map(ChangeView::version).orElse(0);
                change.ifPresent(this::fill);
            }
        }
        return change.orElse(null);
    }

    private void fill(ChangeView known) {
        risk = known.risk();
        impact = known.impact();
        plan = known.plan();
        rollback = known.rollback();
        from = LocalDateTime.ofInstant(known.from(), BusinessClock.ZONE);
        to = LocalDateTime.ofInstant(known.to(), BusinessClock.ZONE);
    }

    /** What the reader may do now; begin it, if there is no plan. */
    public List<ChangeVerb> verbs(String ticket) {
        var known = of(ticket);
        if (known != null) {
            return known.verbs();
        }
        return Callers.current().may(Permission.TICKET_HANDLE) ? List.of(ChangeVerb.PLAN) : List.of();
    }

    public boolean offers(String ticket, ChangeVerb verb) {
        return verbs(ticket).contains(verb);
    }

    /** The input stays if it cannot be done, and if somebody else was faster; but nobody decides on a plan that was not shown. */
    public @Nullable String act(String ticket, ChangeVerb verb) {
        try {
            service.apply(ticket, reader.validated(command(verb)), version);
        } catch (BusinessException problem) {
            if (problem.type() != ProblemType.STALE_DATA) {
                throw problem;
            }
            Notices.error("change.stale", Map.of());
            if (verb.isDecision()) {
                FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
                return page(ticket);
            }
            change = null;
            version = queries.of(ticket).map(ChangeView::version).orElse(0);
            FacesContext.getCurrentInstance().validationFailed();
            return null;
        }
        Notices.done("change.done." + verb);
        return page(ticket);
    }

    private static String page(String ticket) {
        return "/ticket.xhtml?faces-redirect=true&number=" + ticket;
    }

    private ChangeCommand command(ChangeVerb verb) {
        return switch (verb) {
            case PLAN -> new ChangeCommand.Plan(risk, impact, plan, rollback, instant(from), instant(to));
            case SUBMIT -> new ChangeCommand.Submit();
            case APPROVE -> new ChangeCommand.Approve(text);
            case REJECT -> new ChangeCommand.Reject(text);
            case WITHDRAW -> new ChangeCommand.Withdraw(text);
            case FINISH -> new ChangeCommand.Finish(rolledBack, text);
            case CANCEL -> new ChangeCommand.Cancel(text);
        };
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime at) {
        return at == null ? null : at.atZone(BusinessClock.ZONE).toInstant();
    }

    public ChangeRisk[] getRisks() {
        return ChangeRisk.values();
    }

    /** Those whose dialog asks for a text alone; finishing asks for the outcome too. */
    public List<ChangeVerb> getWorded() {
        return List.of(ChangeVerb.APPROVE, ChangeVerb.REJECT, ChangeVerb.FINISH, ChangeVerb.WITHDRAW, ChangeVerb.CANCEL);
    }

    /** What is wrong or good about a state. */
    public String tone(ChangeStatus status) {
        return switch (status) {
            case APPROVED, SUCCEEDED -> "green";
            case SUBMITTED, ROLLED_BACK -> "amber";
            case REJECTED -> "red";
            case PLANNED, CANCELLED -> "";
        };
    }

    public @Nullable ChangeRisk getRisk() { return risk; }

    public void setRisk(@Nullable ChangeRisk risk) { this.risk = risk; }

    public @Nullable String getImpact() { return impact; }

    public void setImpact(@Nullable String impact) { this.impact = impact; }

    public @Nullable String getPlan() { return plan; }

    public void setPlan(@Nullable String plan) { this.plan = plan; }

    public @Nullable String getRollback() { return rollback; }

    public void setRollback(@Nullable String rollback) { this.rollback = rollback; }

    public @Nullable LocalDateTime getFrom() { return from; }

    public void setFrom(@Nullable LocalDateTime from) { this.from = from; }

    public @Nullable LocalDateTime getTo() { return to; }

    public void setTo(@Nullable LocalDateTime to) { this.to = to; }

    public @Nullable String getText() { return text; }

    public void setText(@Nullable String text) { this.text = text; }

    public boolean isRolledBack() { return rolledBack; }

    public void setRolledBack(boolean rolledBack) { this.rolledBack = rolledBack; }
}
