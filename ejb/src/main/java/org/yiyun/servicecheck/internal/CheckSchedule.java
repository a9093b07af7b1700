package org.yiyun.servicecheck.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;

/**
 * Makes checks come to be when their period is over, and reminds checkers. Both stand in rows that are held: what was made or told is
 * made or told once, whoever works.
 */
@ApplicationScoped
public class CheckSchedule {
    private final ServiceChecks checks;
    private final CheckPeople people;
    private final CheckRules rules;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public CheckSchedule(ServiceChecks checks, CheckPeople people, CheckRules rules, AuditService audit, BusinessClock clock) {
        this.checks = checks;
        this.people = people;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected CheckSchedule() {
        this(null, null, null, null, null);
    }

    public List<Long> plans() {
        return checks.plans().stream().map(CheckPlan::id).toList();
    }

    /**
     * The members take turns, plan by plan, but for those who may no longer work on checks, since nobody else could go on with theirs.
     * Without a member nothing comes to be until there is one.
     */
    public void begin(long id) {
        CheckPlan plan = checks.plan(id);
        Set<LocalDate> checked = new HashSet<>(checks.checked(plan));
        List<LocalDate> missing = plan.over(clock.today()).stream().filter(first -> !checked.contains(first)).toList();
        // most looks end here: who is fit is asked only if there is something to give
        List<String> members = missing.isEmpty() ? List.of() : members();
        if (!members.isEmpty()) {
            int turn = checked.size();
            for (LocalDate first : missing) {
                begin(plan, first, members.get(turn++ % members.size()));
            }
        }
    }

    private List<String> members() {
        LocalDate today = clock.today();
        Set<String> fit = people.fit();
        return checks.members().stream()
                .filter(member -> member.overlaps(today, today)).map(GroupMember::login).filter(fit::contains).toList();
    }

    private void begin(CheckPlan plan, LocalDate first, String checker) {
        Instant due = rules.due(plan.next(first), plan.workingDay());
        var check = new ServiceCheck(
                checks.next("service_check_seq"), plan, first, checker, due, rules.nextReminder(due), Callers.current().name(), clock.now());
        checks.add(check);
        checks.flush();
        people.tellChecker("DUE", check, "DUE");
        audit.record("servicecheck.begin", "service-check", check.number(), Map.of("first", first, "checker", checker, "due", due));
    }

    /** Of what came due while no node was there is told once. */
    public void remind() {
        Instant now = clock.now();
        for (String number : checks.toRemind(now)) {
            ServiceCheck check = checks.lock(number);
            if (check.remindAt() != null && !check.remindAt().isAfter(now)) {
                String id = "REMIND." + check.remindAt().toEpochMilli();
                check.remindAt(rules.nextReminder(check.dueAt()));
                people.tellChecker(check.isOverdue(now) ? "OVERDUE" : "REMIND", check, id);
                audit.record("servicecheck.remind", "service-check", number, Map.of("due", check.dueAt()));
            }
        }
    }
}
