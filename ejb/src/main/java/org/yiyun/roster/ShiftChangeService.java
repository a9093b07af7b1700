package org.yiyun.roster;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.notification.Notice;
import org.yiyun.notification.Notice.TextKey;
import org.yiyun.notification.NotificationService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.roster.internal.DutyShift;
import org.yiyun.roster.internal.DutyStaff;
import org.yiyun.roster.internal.ShiftChange;
import org.yiyun.roster.internal.ShiftChangeDesk;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * Changing shifts (换班) and covering for one another (顶班): asked for, agreed to by the counterpart, approved by who keeps the
 * roster. All checks of a roster hold at the request and again at the approval.
 */
@Stateless
public class ShiftChangeService {
    private static final String SUBJECT = "duty-change";
    private static final String PAGE = "/duty.xhtml";
    private static final Duration SHOWN = Duration.ofDays(90);

    private final ShiftChangeDesk desk;
    private final DutyStaff staff;
    private final NotificationService notifications;
    private final AuditTrail audit;
    private final RecordReader reader;
    private final BusinessClock clock;

    @Inject
    public ShiftChangeService(
            ShiftChangeDesk desk, DutyStaff staff, NotificationService notifications, AuditTrail audit, RecordReader reader,
            BusinessClock clock) {
        this.desk = desk;
        this.staff = staff;
        this.notifications = notifications;
        this.audit = audit;
        this.reader = reader;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ShiftChangeService() {
        this(null, null, null, null, null, null);
    }

    /** Those of the last ninety days, the newest first: the caller's own, all of them for who keeps the roster. */
    @Requires(Permission.DUTY_READ)
    public List<ShiftChangeView> list() {
        var caller = Callers.current();
        var person = caller.may(Permission.DUTY_EDIT) ? null : caller.name();
        return desk.since(clock.now().minus(SHOWN), person).stream().map(ShiftChange::view).toList();
    }

    /**
     * Asks for a change of the caller's own shift.
     *
     * @param language of the names in what is refused
     * @throws BusinessException NOT_FOUND, FORBIDDEN for another's shift, INVALID for a shift that has begun or is gone and for an
     *     unknown counterpart, ALREADY_EXISTS if one is asked for already, ROSTER_UNFIT if the roster would not allow it
     */
    @Requires(Permission.DUTY_READ)
    public ShiftChangeView request(RequestShiftChange command, Locale language) {
        reader.validated(command);
        Instant now = clock.now();
        DutyShift shift = desk.coming(command.shift(), "shift", now);
        if (!shift.staff().equals(caller())) {
            throw new BusinessException(ProblemType.FORBIDDEN);
        }
        DutyShift other = command.otherShift() == null ? null : desk.coming(command.otherShift(), "otherShift", now);
        var me = staff.get(caller(), "shift");
        var change = new ShiftChange(shift, other, me, counterpart(command, other), command.reason().strip(), now);
        desk.check(change, language);
        desk.add(change);
        var view = change.view();
        tell(change, "roster.change.notice.request", List.of(change.counterpart()));
        record("duty.change-request", view);
        return view;
    }

    private DutyCandidate counterpart(RequestShiftChange command, @Nullable DutyShift other) {
        String path = other == null ? "counterpart" : "otherShift";
        String who = other == null ? command.counterpart() : other.staff();
        if (who == null || who.isBlank()) {
            throw BusinessException.invalid(path, "field.required", Map.of());
        }
        if (who.equals(caller())) {
            throw BusinessException.invalid(path, "field.roster.oneself", Map.of());
        }
        return staff.get(who, path);
    }

    /** The counterpart's word. @throws BusinessException FORBIDDEN for anybody else, CONFLICT if it does not wait for it */
    @Requires(Permission.DUTY_READ)
    public ShiftChangeView answer(long id, boolean agreed) {
        var change = desk.get(id);
        change.answer(agreed, caller(), clock.now());
        if (agreed) {
            tell(change, "roster.change.notice.agreed", Stream.concat(Stream.of(change.requester()), change.keepers()).distinct().toList());
        } else {
            tell(change, "roster.change.notice.declined", List.of(change.requester()));
        }
        return recorded(agreed ? "duty.change-agree" : "duty.change-decline", change);
    }

    /** Takes a request back. @throws BusinessException FORBIDDEN for anybody but the requester, CONFLICT if it has ended */
    @Requires(Permission.DUTY_READ)
    public ShiftChangeView withdraw(long id) {
        var change = desk.get(id);
        change.withdraw(caller(), clock.now());
        tell(change, "roster.change.notice.withdrawn", List.of(change.counterpart()));
        return recorded("duty.change-withdraw", change);
    }

    /**
     * Changes the roster, or does not.
     *
     * @param remark   may be empty
     * @param language of the names in what is refused
     * @throws BusinessException SAME_PERSON for the two whom it is about, CONFLICT if the counterpart has not agreed, INVALID if a
     *     shift has begun or is gone, ROSTER_UNFIT if the roster does not allow it any more
     */
    @Requires(Permission.DUTY_EDIT)
    public ShiftChangeView decide(long id, boolean approved, String remark, Locale language) {
        var change = desk.get(id);
        change.decide(approved, remark, caller(), clock.now());
        if (approved) {
            desk.apply(change, caller(), clock.now(), language);
        }
        tell(change, approved ? "roster.change.notice.approved" : "roster.change.notice.refused",
                List.of(change.requester(), change.counterpart()));
        return recorded(approved ? "duty.change-approve" : "duty.change-refuse", change);
    }

    private ShiftChangeView recorded(String action, ShiftChange change) {
        desk.flush();
        var view = change.view();
        record(action, view);
        return view;
    }

    private void record(String action, ShiftChangeView change) {
        audit.record(action, SUBJECT, String.valueOf(change.id()), Map.of(
                "shift", change.shift().id(), "requester", change.requester(), "counterpart", change.counterpart()));
    }

    private void tell(ShiftChange change, String key, List<String> people) {
        var view = change.view();
        var kind = new TextKey(view.otherShift() == null ? "roster.change.cover" : "roster.change.swap");
        Map<String, ?> params = Map.of("kind", kind, "requester", view.requesterName(), "counterpart", view.counterpartName(),
                "from", view.shift().from());
        notifications.tell("duty-change." + view.id() + "." + view.status(),
                new Notice(key, String.valueOf(view.id()), PAGE, params, people));
    }

    private static String caller() {
        return Callers.current().name();
    }
}
