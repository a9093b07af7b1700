package org.yiyun.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.internal.TicketDesk;
import org.yiyun.ticket.internal.TicketViews;

/** Opens tickets and moves them through their life. */
@Stateless
public class TicketService {
    private TicketDesk desk;
    private TicketViews views;

    public TicketService() {}

    @Inject
    public TicketService(TicketDesk desk, TicketViews views) {
        this.desk = desk;
        this.views = views;
    }

    /**
     * Opens a ticket, or finds the one that the same sender opened with the same external key.
     *
     * @throws BusinessException INVALID if the institution, system or service line is unknown, or the institution not the caller's own
     */
    @Requires(Permission.TICKET_OPEN)
    public TicketView open(OpenTicket request) {
        return views.view(desk.open(request, Callers.current()), Callers.current());
    }

    /** As {@link #open}, for senders that want no more than the number. */
    @Requires(Permission.TICKET_OPEN)
    public String take(OpenTicket request) {
        return desk.open(request, Callers.current()).number();
    }

    /**
     * As {@link #take} for many requests in one transaction, one answer for each in their order. What {@link #open} would
     * refuse is refused in its answer alone; any other fault opens none of them.
     */
    @Requires(Permission.TICKET_OPEN)
    public List<TakenTicket> takeAll(List<OpenTicket> requests) {
        return desk.openAll(requests, Callers.current());
    }

    /**
     * Logs a consultation that was answered on the spot and closes it at once (REQ-CONS-01): opened, resolved, fed back
     * and closed in one step, each with its event.
     */
    @Requires(Permission.TICKET_OPEN)
    public TicketView consult(OpenTicket request, TicketCommand.Resolve answer) {
        return views.view(desk.consult(request, answer, Callers.current()), Callers.current());
    }

    /**
     * Keeps others from changing the ticket until the transaction ends: for who looks at it first and changes it afterwards. No sight of
     * it.
     *
     * @throws BusinessException NOT_FOUND for what the caller may not see
     */
    @Requires(Permission.TICKET_READ)
    public void hold(String number) {
        desk.hold(number, Callers.current());
    }

    /**
     * As {@link #apply}, for who does not look at what came of it, or looks later: no sight of the ticket.
     *
     * @throws BusinessException as of {@link #apply}
     */
    @Requires(Permission.TICKET_READ)
    public void perform(String number, TicketCommand command, @Nullable Integer expectedVersion) {
        desk.apply(number, command, expectedVersion, Callers.current());
    }

    /**
     * Does what the command says to a ticket.
     *
     * @param expectedVersion the version that the caller saw, or null if the state alone shall decide
     * @throws BusinessException STALE_DATA if the ticket has another version by now, TICKET_STATE if the verb is not
     *     allowed in its state, FORBIDDEN without the verb's own permission, NOT_FOUND for what the caller may not see
     */
    @Requires(Permission.TICKET_READ)
    public TicketView apply(String number, TicketCommand command, @Nullable Integer expectedVersion) {
        return views.view(desk.apply(number, command, expectedVersion, Callers.current()), Callers.current());
    }
}
