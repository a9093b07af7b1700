package org.yiyun.web.roster;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.roster.DutyCandidate;
import org.yiyun.roster.RecordStaffTime;
import org.yiyun.roster.RosterQueries;
import org.yiyun.roster.StaffTimeKind;
import org.yiyun.roster.StaffTimeService;
import org.yiyun.roster.StaffTimeView;
import org.yiyun.web.faces.Notices;

/** Who is away and who is on standby from now on, and writing it down. */
@Named
@RequestScoped
public class StaffTimesPage {
    private static final Duration AHEAD = Duration.ofDays(366);

    @EJB
    private StaffTimeService service;
    @EJB
    private RosterQueries queries;
    @Inject
    private BusinessClock clock;

    private @Nullable List<StaffTimeView> absences;
    private @Nullable List<StaffTimeView> standby;
    private @Nullable List<DutyCandidate> candidates;
    private @Nullable String kind;
    private @Nullable String staff;
    private @Nullable LocalDateTime from;
    private @Nullable LocalDateTime to;
    private @Nullable String note;

    public List<StaffTimeView> getAbsences() {
        if (absences == null) {
            absences = list(StaffTimeKind.ABSENT);
        }
        return absences;
    }

    public List<StaffTimeView> getStandby() {
        if (standby == null) {
            standby = list(StaffTimeKind.STANDBY);
        }
        return standby;
    }

    private List<StaffTimeView> list(StaffTimeKind wanted) {
        return service.list(wanted, clock.now(), clock.now().plus(AHEAD));
    }

    public StaffTimeKind[] getKinds() {
        return StaffTimeKind.values();
    }

    public List<DutyCandidate> getCandidates() {
        if (candidates == null) {
            candidates = queries.candidates();
        }
        return candidates;
    }

    public String record() {
        if (from == null || to == null || kind == null) {
            throw BusinessException.invalid(kind == null ? "kind" : from == null ? "from" : "to", "field.required", Map.of());
        }
        var time = service.record(StaffTimeKind.valueOf(kind), new RecordStaffTime(String.valueOf(staff),
                from.atZone(BusinessClock.ZONE).toInstant(), to.atZone(BusinessClock.ZONE).toInstant(), note));
        Notices.done("roster.time.done", Map.of("name", time.name()));
        return "/rosters.xhtml?faces-redirect=true";
    }

    public String withdraw(StaffTimeView time) {
        service.withdraw(time.kind(), time.id());
        Notices.done("roster.time.withdrawn");
        return "/rosters.xhtml?faces-redirect=true";
    }

    public @Nullable String getKind() { return kind; }

    public void setKind(@Nullable String kind) { this.kind = kind; }

    public @Nullable String getStaff() { return staff; }

    public void setStaff(@Nullable String staff) { this.staff = staff; }

    public @Nullable LocalDateTime getFrom() { return from; }

    public void setFrom(@Nullable LocalDateTime from) { this.from = from; }

    public @Nullable LocalDateTime getTo() { return to; }

    public void setTo(@Nullable LocalDateTime to) { this.to = to; }

    public @Nullable String getNote() { return note; }

    public void setNote(@Nullable String note) { this.note = note; }
}
