package org.yiyun.roster;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.roster.internal.Deputies;
import org.yiyun.roster.internal.DutyStaff;
import org.yiyun.roster.internal.StaffTime;
import org.yiyun.roster.internal.StaffTimes;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Who is away when (请假, REQ-DUTY-05), and who is on standby (应急备勤, REQ-DUTY-03). */
@Stateless
public class StaffTimeService {
    private static final String SUBJECT = "duty-time";

    private final StaffTimes times;
    private final DutyStaff staff;
    private final Deputies deputies;
    private final NotificationService notifications;
    private final RecordReader reader;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public StaffTimeService(
            StaffTimes times, DutyStaff staff, Deputies deputies, NotificationService notifications, RecordReader reader, AuditTrail audit,
            BusinessClock clock) {
        this.times = times;
        this.staff = staff;
        this.deputies = deputies;
        this.notifications = notifications;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected StaffTimeService() {
        this(null, null, null, null, null, null, null);
    }

    /** Those that touch the time, in order of start. */
    @Requires(Permission.DUTY_READ)
    public List<StaffTimeView> list(StaffTimeKind kind, Instant from, Instant to) {
        return times.between(kind, from, to).stream().map(StaffTime::view).toList();
    }

    /**
     * Whoever is the B person of somebody who is away is told.
     *
     * @throws BusinessException INVALID for somebody unknown, times in the wrong order, and an absence without a note
     */
    @Requires(Permission.DUTY_EDIT)
    public StaffTimeView record(StaffTimeKind kind, RecordStaffTime command) {
        reader.validated(command);
        if (!command.from().isBefore(command.to())) {
            throw BusinessException.invalid("to", "field.order", Map.of());
        }
        if (kind == StaffTimeKind.ABSENT && (command.note() == null || command.note().isBlank())) {
            throw BusinessException.invalid("note", "field.required", Map.of());
        }
        var time = new StaffTime(kind, command, staff.get(command.staff(), "staff").name(), Callers.current().name(), clock.now());
        times.add(time);
        var view = time.view();
        audit.record(action(kind), SUBJECT, String.valueOf(view.id()), Map.of("staff", view.staff(), "from", view.from(), "to", view.to()));
        if (kind == StaffTimeKind.ABSENT) {
            deputies.of(view.staff()).ifPresent(deputy -> tell(view, deputy.deputy()));
        }
        return view;
    }

    private void tell(StaffTimeView absence, String deputy) {
        notifications.tell("duty-absence." + absence.id(), new Notice("roster.notice.deputy", String.valueOf(absence.id()), "/duty.xhtml",
                Map.of("name", absence.name(), "from", absence.from(), "to", absence.to()), List.of(deputy)));
    }

    /** @throws BusinessException NOT_FOUND, CONFLICT if it was withdrawn before */
    @Requires(Permission.DUTY_EDIT)
    public void withdraw(StaffTimeKind kind, long id) {
        var time = times.get(kind, id);
        time.end(Callers.current().name(), clock.now());
        audit.record(action(kind) + "-withdraw", SUBJECT, String.valueOf(id), Map.of("staff", time.staff()));
    }

    private static String action(StaffTimeKind kind) {
        return "duty." + kind.name().toLowerCase(Locale.ROOT);
    }
}
