package org.yiyun.dispatch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.dispatch.engine.DispatchCase;
import org.yiyun.dispatch.engine.Dispatcher;
import org.yiyun.dispatch.internal.Crew;
import org.yiyun.dispatch.internal.Decisions;
import org.yiyun.dispatch.internal.RuleSets;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketDemand;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketService;

/** Proposes people for tickets and says why (REQ-DUTY-04). */
@Stateless
public class DispatchService {
    private RuleSets ruleSets;
    private Crew crew;
    private Decisions decisions;
    private TicketQueries tickets;
    private TicketService service;
    private AuditTrail audit;
    private BusinessClock clock;

    public DispatchService() {}

    @Inject
    public DispatchService(
            RuleSets ruleSets, Crew crew, Decisions decisions, TicketQueries tickets, TicketService service, AuditTrail audit,
            BusinessClock clock) {
        this.ruleSets = ruleSets;
        this.crew = crew;
        this.decisions = decisions;
        this.tickets = tickets;
        this.service = service;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who should have a ticket now, by the rules in force. For complaints there is no proposal: who handles them is decided where they
     * are kept.
     *
     * @throws BusinessException NOT_FOUND for a ticket that the caller may not see
     */
    @Requires(Permission.TICKET_ASSIGN)
    public DispatchProposal propose(String number) {
        var ticket = tickets.demand(number);
        if (ticket.kind() == TicketKind.COMPLAINT) {
            return DispatchProposal.none(number);
        }
        return ruleSets.inForce(clock.today()).map(set -> propose(ticket, set)).orElseGet(() -> DispatchProposal.none(number));
    }

    private DispatchProposal propose(TicketDemand ticket, RuleSetView set) {
        var subject = new DispatchCase(
                ticket.number(), ticket.kind(), ticket.level(), ticket.system(), ticket.region(), ticket.supportLine());
        return new Dispatcher(set.version(), set.rules()).propose(subject, crew.at(clock.now(), set.rules(), subject));
    }

    /**
     * Assigns a ticket to whomever the caller chooses, and keeps beside the choice what was proposed at this moment. Of two who do so at
     * once the second looks at what the first has left.
     *
     * @param expectedVersion of the ticket, as in {@link TicketService#apply}
     * @throws BusinessException what the verb refuses
     */
    @Requires(Permission.TICKET_ASSIGN)
    public void assign(String number, String login, @Nullable Integer expectedVersion) {
        service.hold(number);
        var proposal = propose(number);
        service.perform(number, new TicketCommand.Assign(login), expectedVersion);
        if (proposal.version() > 0) {
            long id = decisions.keep(proposal, login, false, Callers.current().name(), clock.now());
            audit.record("dispatch.choose", "ticket", number, Map.of("decision", id, "rules", proposal.version(), "assignee", login));
        }
    }

    /**
     * How the decisions on a ticket came out, the newest first: {@link #decisions} without those who did not get it.
     *
     * @throws BusinessException NOT_FOUND for a ticket that the caller may not see
     */
    @Requires(Permission.TICKET_INTERNAL)
    public List<DispatchOutcome> outcomes(String number) {
        return decisions.outcomes(seen(number));
    }

    /**
     * What was decided on a ticket with all reasons, the newest first.
     *
     * @throws BusinessException NOT_FOUND for a ticket that the caller may not see
     */
    @Requires(Permission.TICKET_INTERNAL)
    public List<DispatchDecision> decisions(String number) {
        return decisions.of(seen(number));
    }

    /** The number of a ticket that the caller may see; no sight of what it says. */
    private String seen(String number) {
        if (!tickets.has(number)) {
            throw BusinessException.notFound("ticket", number);
        }
        return number;
    }
}
