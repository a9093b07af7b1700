package org.yiyun.change.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.change.ChangeCommand;
import org.yiyun.change.ChangeRisk;
import org.yiyun.change.ChangeStatus;
import org.yiyun.change.ChangeVerb;
import org.yiyun.change.ChangeView;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.ticket.TicketView;

/** One change: planned, handed in, approved or not, done, or rolled back and perhaps planned anew, or given up. */
@Entity
@Table(name = "change_plan")
public class Change extends AuditedEntity {
    @Id
    private String ticket;

    private String title;
    private @Nullable String system;
    private @Nullable String institution;
    private @Nullable String region;

    /** Who opened the ticket. */
    @Column(name = "wanted_by")
    private String wantedBy;

    @Enumerated(EnumType.STRING)
    private ChangeStatus status = ChangeStatus.PLANNED;

    @Enumerated(EnumType.STRING)
    private ChangeRisk risk;

    private String impact;
    private String plan;
    private String rollback;

    @Column(name = "window_from")
    private Instant begins;

    @Column(name = "window_to")
    private Instant ends;

    @Column(name = "planned_by")
    private String plannedBy;

    @Column(name = "planned_at")
    private Instant plannedAt;

    @Column(name = "submitted_by")
    private @Nullable String submittedBy;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String reason;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private @Nullable String result;

    protected Change() {}

    Change(TicketView of, String wantedBy, ChangeCommand.Plan words, String by, Instant at) {
        super(by, at);
        ticket = of.number();
        title = of.title();
        system = of.system();
        institution = of.institution();
        region = of.region();
        this.wantedBy = wantedBy;
        write(words, by, at);
    }

    /**
     * Does what the command says.
     *
     * @throws BusinessException CHANGE_STATE if the verb is not allowed now, SAME_PERSON for who wants it and would decide, INVALID for a
     *     window that is over or has not begun
     */
    void apply(ChangeCommand command, String by, Instant at) {
        var verb = ChangeVerb.of(command);
        if (!verb.isAllowedIn(status)) {
            throw new BusinessException(
                    ProblemType.CHANGE_STATE, Map.of("number", ticket, "changeStatus", status.name(), "changeVerb", verb.name()));
        }
        if (verb.isDecision() && isOwn(by)) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        switch (verb) {
            case PLAN -> write((ChangeCommand.Plan) command, by, at);
            case SUBMIT -> submit(by, at);
            case APPROVE -> decide(ChangeStatus.APPROVED, ((ChangeCommand.Approve) command).reason(), by, at);
            case REJECT -> decide(ChangeStatus.REJECTED, ((ChangeCommand.Reject) command).reason(), by, at);
            case WITHDRAW -> withdraw(((ChangeCommand.Withdraw) command).reason());
            case FINISH -> finish((ChangeCommand.Finish) command, by, at);
            case CANCEL -> cancel(((ChangeCommand.Cancel) command).reason(), by, at);
        }
        touched(by, at);
    }

    /** Whose change it is does not decide it: who opened the ticket, wrote the plan, now or first, or handed it in. */
    boolean isOwn(String login) {
        return List.of(wantedBy, plannedBy, createdBy()).contains(login) || login.equals(submittedBy);
    }

    /** What came of an attempt that was rolled back stays to be read until the next one has a result. */
    private void write(ChangeCommand.Plan words, String by, Instant at) {
        risk = words.risk();
        impact = words.impact();
        plan = words.plan();
        rollback = words.rollback();
        begins = words.from();
        ends = words.to();
        plannedBy = by;
        plannedAt = at;
        decidedBy = null;
        decidedAt = null;
        endedBy = null;
        endedAt = null;
        status = ChangeStatus.PLANNED;
    }

    private void submit(String by, Instant at) {
        checkWindow(at);
        submittedBy = by;
        submittedAt = at;
        decidedBy = null;
        decidedAt = null;
        reason = null;
        status = ChangeStatus.SUBMITTED;
    }

    /** Nothing is approved for a time that is over. */
    private void checkWindow(Instant at) {
        if (!ends.isAfter(at)) {
            throw BusinessException.invalid("to", "field.change-window-over", Map.of());
        }
    }

    private void decide(ChangeStatus decision, @Nullable String why, String by, Instant at) {
        if (decision == ChangeStatus.APPROVED) {
            checkWindow(at);
        }
        decidedBy = by;
        decidedAt = at;
        reason = why;
        status = decision;
    }

    private void withdraw(String why) {
        decidedBy = null;
        decidedAt = null;
        reason = why;
        status = ChangeStatus.PLANNED;
    }

    private void finish(ChangeCommand.Finish command, String by, Instant at) {
        if (at.isBefore(begins)) {
            throw BusinessException.invalid("result", "field.change-window-ahead", Map.of());
        }
        result = command.result();
        end(command.rolledBack() ? ChangeStatus.ROLLED_BACK : ChangeStatus.SUCCEEDED, by, at);
    }

    private void cancel(String why, String by, Instant at) {
        reason = why;
        end(ChangeStatus.CANCELLED, by, at);
    }

    private void end(ChangeStatus how, String by, Instant at) {
        endedBy = by;
        endedAt = at;
        status = how;
    }

    String ticket() {
        return ticket;
    }

    String title() {
        return title;
    }

    Instant begins() {
        return begins;
    }

    ChangeStatus status() {
        return status;
    }

    @Nullable String submittedBy() {
        return submittedBy;
    }

    /** The version that readers see; 0 is that of none. */
    int shownVersion() {
        return version() + 1;
    }

    boolean isSeenBy(Caller caller) {
        return caller.scope().covers(institution, region);
    }

    ChangeView view(Caller caller) {
        return new ChangeView(
                ticket, title, system, institution, status, risk, impact, plan, rollback, begins, ends, plannedBy, plannedAt, submittedBy,
                submittedAt, decidedBy, decidedAt, reason, endedBy, endedAt, result,
                Arrays.stream(ChangeVerb.values()).filter(verb -> offers(verb, caller)).toList(), shownVersion());
    }

    private boolean offers(ChangeVerb verb, Caller caller) {
        return verb.isAllowedIn(status) && caller.may(verb.permission()) && !(verb.isDecision() && isOwn(caller.name()));
    }
}
