package org.yiyun.ticket;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.internal.ClosingDesk;

/**
 * Closes tickets whose result was fed back and whose user says nothing for a while (REQ-DESK-11), on the node that has the role.
 * Complaints and changes are closed by people only.
 */
@Stateless
public class TicketClosing {
    /** At most so many in one look. */
    public static final int BATCH = 100;

    private final ClosingDesk desk;
    private final Leases leases;

    @Inject
    public TicketClosing(ClosingDesk desk, Leases leases) {
        this.desk = desk;
        this.leases = leases;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TicketClosing() {
        this(null, null);
    }

    /** @throws BusinessException NOT_FOUND for a ticket that the caller may not see */
    @Requires(Permission.TICKET_READ)
    public ClosingView of(String number) {
        return desk.of(number, Callers.current());
    }

    /** Lets tickets be waited for that were fed back without anybody noting it, as by a node of an older build. */
    @Requires(Permission.TICKET_CLOSE)
    public int adopt(Lease lease) {
        return leases.isHeld(lease) ? desk.adopt() : 0;
    }

    /** Numbers of some tickets at which something is to be done now, the longest waiting first. */
    @Requires(Permission.TICKET_CLOSE)
    public List<String> due() {
        return desk.due(BATCH);
    }

    /** Tells the user's side, or closes the ticket, if it is time for that; nothing if the role is another node's by now. */
    @Requires(Permission.TICKET_CLOSE)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void look(Lease lease, String number) {
        if (leases.isHeld(lease)) {
            desk.look(number);
        }
    }
}
