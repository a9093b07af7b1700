package org.yiyun.web.roster;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.roster.DutyCandidate;
import org.yiyun.roster.DutyQueries;
import org.yiyun.roster.DutyShiftView;
import org.yiyun.roster.PlannedShift;
import org.yiyun.roster.RequestShiftChange;
import org.yiyun.roster.RosterQueries;
import org.yiyun.roster.ShiftChangeService;
import org.yiyun.roster.ShiftChangeStatus;
import org.yiyun.roster.ShiftChangeView;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** Requests to change shifts: asking, and what whom may be said now. */
@Named
@RequestScoped
public class ShiftChangesPage {
    private static final Duration AHEAD = Duration.ofDays(62);

    @EJB
    private ShiftChangeService service;
    @EJB
    private DutyQueries duty;
    @EJB
    private RosterQueries rosters;
    @Inject
    private BusinessClock clock;
    @Inject
    private UserLocale user;

    private @Nullable List<ShiftChangeView> changes;
    private @Nullable List<DutyShiftView> coming;
    private @Nullable List<DutyCandidate> candidates;
    private @Nullable Long shift;
    private @Nullable Long otherShift;
    private @Nullable String counterpart;
    private @Nullable String reason;

    public List<ShiftChangeView> getChanges() {
        if (changes == null) {
            changes = service.list();
        }
        return changes;
    }

    /** The caller's own shifts that have not begun. */
    public List<DutyShiftView> getOwn() {
        return coming().stream().filter(one -> one.staff().equals(me())).toList();
    }

    public List<DutyShiftView> getOthers() {
        return coming().stream().filter(one -> !one.staff().equals(me())).toList();
    }

    private List<DutyShiftView> coming() {
        if (coming == null) {
            Instant now = clock.now();
            coming = duty.shifts(now, now.plus(AHEAD)).stream().filter(one -> one.from().isAfter(now)).toList();
        }
        return coming;
    }

    public List<DutyCandidate> getCandidates() {
        if (candidates == null) {
            candidates = rosters.candidates().stream().filter(one -> !one.staff().equals(me())).toList();
        }
        return candidates;
    }

    /** Who, when. */
    public String words(DutyShiftView one) {
        return RosterGrid.words(new PlannedShift(one.staff(), one.name(), one.from(), one.to()));
    }

    public boolean mayAnswer(ShiftChangeView change) {
        return change.status() == ShiftChangeStatus.REQUESTED && change.counterpart().equals(me());
    }

    public boolean mayWithdraw(ShiftChangeView change) {
        return change.status().isOpen() && change.requester().equals(me());
    }

    public boolean mayDecide(ShiftChangeView change) {
        return change.status() == ShiftChangeStatus.AGREED && Callers.current().may(Permission.DUTY_EDIT)
                && !change.requester().equals(me()) && !change.counterpart().equals(me());
    }

    public String request() {
        if (shift == null) {
            throw BusinessException.invalid("shift", "field.required", Map.of());
        }
        var change = service.request(
                new RequestShiftChange(shift, otherShift, counterpart, reason == null ? "" : reason), user.getLocale());
        Notices.done("roster.change.sent", Map.of("name", change.counterpartName()));
        return "/duty.xhtml?faces-redirect=true";
    }

    public String answer(ShiftChangeView change, boolean agreed) {
        return done(service.answer(change.id(), agreed));
    }

    public String withdraw(ShiftChangeView change) {
        return done(service.withdraw(change.id()));
    }

    public String decide(ShiftChangeView change, boolean approved) {
        return done(service.decide(change.id(), approved, "", user.getLocale()));
    }

    private String done(ShiftChangeView change) {
        Notices.done("roster.change.done", Map.of("state", Texts.of(user.getLocale(), "roster.change", change.status())));
        return "/duty.xhtml?faces-redirect=true";
    }

    private static String me() {
        return Callers.current().name();
    }

    public @Nullable Long getShift() { return shift; }

    public void setShift(@Nullable Long shift) { this.shift = shift; }

    public @Nullable Long getOtherShift() { return otherShift; }

    public void setOtherShift(@Nullable Long otherShift) { this.otherShift = otherShift; }

    public @Nullable String getCounterpart() { return counterpart; }

    public void setCounterpart(@Nullable String counterpart) { this.counterpart = counterpart; }

    public @Nullable String getReason() { return reason; }

    public void setReason(@Nullable String reason) { this.reason = reason; }
}
