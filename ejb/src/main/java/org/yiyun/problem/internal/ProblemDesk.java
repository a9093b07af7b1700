package org.yiyun.problem.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.StaffView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.problem.MoveProblem;
import org.yiyun.problem.ProblemEventView;
import org.yiyun.problem.WriteProblem;
import org.yiyun.security.Caller;

/** How problems are worked on: every change is checked, made, recorded as an event and audited, in one transaction. */
@ApplicationScoped
public class ProblemDesk {
    private final Problems problems;
    private final ProblemTickets tickets;
    private final OrganisationQueries organisations;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public ProblemDesk(
            Problems problems, ProblemTickets tickets, OrganisationQueries organisations, AuditService audit, BusinessClock clock) {
        this.problems = problems;
        this.tickets = tickets;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ProblemDesk() {
        this(null, null, null, null, null);
    }

    public Problem write(WriteProblem words, Caller caller) {
        checkOwner(words);
        Problem problem = new Problem(problems.nextId(), words, caller.name(), clock.now());
        ProblemEvent first = problem.event("WRITE", Map.of(), caller.name(), clock.now());
        problems.add(problem);
        problems.add(first);
        audit.record("problem.write", "problem", problem.number(), Map.of());
        return problem;
    }

    /** Saving what is said already changes nothing. */
    public Problem edit(String number, WriteProblem words, @Nullable Integer expectedVersion, Caller caller) {
        Problem problem = locked(number, expectedVersion);
        checkOwner(words);
        Map<String, String> before = problem.edit(words, caller.name(), clock.now());
        if (!before.isEmpty()) {
            problems.add(problem.event(ProblemEventView.EDIT, before, caller.name(), clock.now()));
            audit.record("problem.edit", "problem", number, Map.of("fields", String.join(",", before.keySet())));
        }
        return problem;
    }

    public Problem move(String number, MoveProblem move, @Nullable Integer expectedVersion, Caller caller) {
        Problem problem = locked(number, expectedVersion);
        Map<String, String> details = problem.move(move, caller.name(), clock.now());
        problems.add(problem.event("MOVE", details, caller.name(), clock.now()));
        audit.record("problem.move", "problem", number, Map.of("to", move.status()));
        return problem;
    }

    /** Linking what is linked changes nothing. */
    public Problem link(String number, String ticket, Caller caller) {
        Problem problem = problems.lock(number);
        if (!tickets.has(ticket)) {
            throw BusinessException.invalid("ticket", "field.unknown", Map.of("id", ticket));
        }
        if (problems.link(problem, ticket, caller.name(), clock.now())) {
            problems.add(problem.event("LINK", Map.of("ticket", ticket), caller.name(), clock.now()));
            audit.record("problem.link", "problem", number, Map.of("ticket", ticket));
        }
        return problem;
    }

    public Problem unlink(String number, String ticket, Caller caller) {
        Problem problem = problems.lock(number);
        if (!problems.unlink(problem, ticket)) {
            throw BusinessException.notFound("ticket", ticket);
        }
        problems.add(problem.event("UNLINK", Map.of("ticket", ticket), caller.name(), clock.now()));
        audit.record("problem.unlink", "problem", number, Map.of("ticket", ticket));
        return problem;
    }

    private Problem locked(String number, @Nullable Integer expectedVersion) {
        Problem problem = problems.lock(number);
        if (expectedVersion != null && expectedVersion != problem.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", "problem", "id", number));
        }
        return problem;
    }

    private void checkOwner(WriteProblem words) {
        if (words.owner() != null && organisations.staff(words.owner()).filter(StaffView::active).isEmpty()) {
            throw BusinessException.invalid("owner", "field.unknown", Map.of("id", words.owner()));
        }
    }
}
