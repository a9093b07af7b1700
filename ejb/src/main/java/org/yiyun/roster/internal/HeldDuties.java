package org.yiyun.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiyun.audit.AuditService;
import org.yiyun.organisation.HeldItem;
import org.yiyun.organisation.HeldWork;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.Times;
import org.yiyun.roster.AssignShift;
import org.yiyun.security.Callers;

/** Shifts to come, and places as A or B person. A shift that is running is ended first, by time or by hand. */
@ApplicationScoped
public class HeldDuties implements HeldWork {
    private static final String SHIFT = "SHIFT";
    private static final String DEPUTY = "DEPUTY";

    private final EntityManager em;
    private final DutyShifts shifts;
    private final Deputies deputies;
    private final DutyStaff staff;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public HeldDuties(EntityManager em, DutyShifts shifts, Deputies deputies, DutyStaff staff, AuditService audit, BusinessClock clock) {
        this.em = em;
        this.shifts = shifts;
        this.deputies = deputies;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected HeldDuties() {
        this(null, null, null, null, null, null);
    }

    @Override
    public List<HeldItem> of(String login) {
        var now = clock.now();
        Map<String, String> posts = em.createQuery("select p from Post p", Post.class).getResultStream()
                .collect(Collectors.toMap(Post::code, post -> post.name(Texts.CHINESE)));
        List<HeldItem> items = new ArrayList<>(em.createQuery("""
                select s from DutyShift s where s.voidedAt is null and s.staff = :login and s.endsAt > :now order by s.startsAt, s.post""",
                DutyShift.class).setParameter("login", login).setParameter("now", now).getResultList().stream()
                .map(DutyShift::view)
                .map(shift -> new HeldItem(
                        SHIFT, String.valueOf(shift.id()), posts.getOrDefault(shift.post(), shift.post()) + " " + Times.MINUTES.format(shift.from()),
                        shift.from().isAfter(now) ? null : "ON_DUTY")).toList());
        deputies.all().stream().map(Deputy::view).filter(one -> one.staff().equals(login) || one.deputy().equals(login))
                .forEach(one -> items.add(HeldItem.of(DEPUTY, String.valueOf(one.id()), one.title())));
        return items;
    }

    @Override
    public void handOver(HeldItem item, String from, String to, String reason) {
        var successor = staff.get(to, "successor");
        var caller = Callers.current();
        if (item.kind().equals(SHIFT)) {
            var shift = shifts.get(Long.parseLong(item.number()));
            var view = shift.view();
            var wanted = new AssignShift(view.post(), to, successor.name(), view.from(), view.to());
            if (shifts.overlaps(wanted)) {
                throw new BusinessException(ProblemType.ALREADY_EXISTS, Map.of("what", "duty-shift", "id", to));
            }
            shifts.replace(List.of(shift), reason, List.of(wanted), caller.name(), clock.now());
            audit.record("duty.assign", "duty-shift", item.number(), Map.of(
                    "post", view.post(), "staff", to, "instead", from, "from", view.from(), "to", view.to()));
            return;
        }
        var known = deputies.get(Long.parseLong(item.number()));
        var view = known.view();
        var first = view.staff().equals(from) ? to : view.staff();
        var second = view.deputy().equals(from) ? to : view.deputy();
        known.end(caller.name(), clock.now());
        em.flush();
        if (first.equals(second)) {
            throw BusinessException.invalid("deputy", "field.roster.oneself", Map.of());
        }
        if (deputies.of(first).isPresent()) {
            throw new BusinessException(ProblemType.ALREADY_EXISTS, Map.of("what", "duty-deputy", "id", first));
        }
        deputies.add(new Deputy(view.title(), staff.get(first, "staff"), staff.get(second, "deputy"), caller.name(), clock.now()));
        audit.record("duty.deputy", "duty-deputy", item.number(), Map.of("staff", first, "deputy", second));
    }
}
