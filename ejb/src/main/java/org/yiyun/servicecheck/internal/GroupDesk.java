package org.yiyun.servicecheck.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.servicecheck.AddMember;
import org.yiyun.servicecheck.EditPlan;
import org.yiyun.servicecheck.EndMember;
import org.yiyun.servicecheck.MemberView;
import org.yiyun.servicecheck.PlanView;

/** Who is in the group, and what it checks how often. */
@ApplicationScoped
public class GroupDesk {
    private final ServiceChecks checks;
    private final CheckPeople people;
    private final CheckSchedule schedule;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public GroupDesk(ServiceChecks checks, CheckPeople people, CheckSchedule schedule, AuditService audit, BusinessClock clock) {
        this.checks = checks;
        this.people = people;
        this.schedule = schedule;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected GroupDesk() {
        this(null, null, null, null, null);
    }

    public List<MemberView> members() {
        return checks.members().stream().map(member -> member.view(clock.today()))
                .sorted(Comparator.comparing(MemberView::active).reversed().thenComparing(MemberView::login))
                .toList();
    }

    public MemberView add(AddMember request, Caller caller) {
        checkDays(request.from(), request.until());
        people.checkMember(request.login());
        checks.hold();
        if (checks.members().stream().anyMatch(member -> member.login().equals(request.login())
                && member.overlaps(request.from(), request.until()))) {
            throw BusinessException.invalid("login", "field.check-twice", Map.of("id", request.login()));
        }
        var member = new GroupMember(
                checks.next("service_group_member_seq"), request.login(), request.from(), request.until(), caller.name(), clock.now());
        checks.add(member);
        checks.flush();
        audit.record("servicecheck.member.add", "service-group-member", request.login(), Map.of("from", request.from()));
        return member.view(clock.today());
    }

    public MemberView end(long id, EndMember request, Caller caller) {
        checks.hold();
        var member = checks.member(id);
        checkDays(member.from(), request.until());
        if (checks.members().stream().anyMatch(other -> other.login().equals(member.login()) && !other.from().equals(member.from())
                && other.overlaps(member.from(), request.until()))) {
            throw BusinessException.invalid("until", "field.check-twice", Map.of("id", member.login()));
        }
        member.end(request.until(), caller.name(), clock.now());
        checks.flush();
        audit.record("servicecheck.member.end", "service-group-member", member.login(), Map.of("until", request.until()));
        return member.view(clock.today());
    }

    public List<PlanView> plans() {
        return checks.plans().stream().map(CheckPlan::view).toList();
    }

    public PlanView plan(EditPlan plan, Caller caller) {
        checkDays(plan.from(), plan.until());
        checkStart(plan.from());
        var made = new CheckPlan(checks.next("service_check_plan_seq"), plan, caller.name(), clock.now());
        checks.add(made);
        checks.flush();
        audit.record("servicecheck.plan", "service-check-plan", String.valueOf(made.id()), Map.of("title", plan.title()));
        schedule.begin(made.id());
        return made.view();
    }

    public PlanView replan(long id, EditPlan plan, @Nullable Integer expectedVersion, Caller caller) {
        checkDays(plan.from(), plan.until());
        var known = checks.plan(id);
        if (plan.from().isBefore(known.from())) {
            checkStart(plan.from());
        }
        if (expectedVersion != null && expectedVersion != known.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", "service-check-plan", "id", id));
        }
        known.edit(plan, caller.name(), clock.now());
        checks.flush();
        audit.record("servicecheck.replan", "service-check-plan", String.valueOf(id), Map.of("title", plan.title()));
        schedule.begin(id);
        return known.view();
    }

    private static void checkDays(LocalDate from, @Nullable LocalDate until) {
        if (until != null && until.isBefore(from)) {
            throw BusinessException.invalid("until", "field.order", Map.of());
        }
    }

    /** Each period that is over has a check: a start long ago would make very many. */
    private void checkStart(LocalDate from) {
        LocalDate earliest = clock.today().minusYears(1);
        if (from.isBefore(earliest)) {
            throw BusinessException.invalid("from", "field.check-start", Map.of("min", earliest));
        }
    }
}
