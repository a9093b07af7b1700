package org.yiyun.ticket.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;

/**
 * Which work a change calls for. 001 三(三)3(2): a level-1 fault sends people to the site and is diagnosed remotely while
 * they travel; a level-2 fault is diagnosed remotely at once; a level-3 fault within a working day, by its clock. Whatever
 * its level, a fault that cannot be solved remotely sends people; how soon, the clocks say.
 */
final class HandlingOrders {
    private static final int SITE_AT_ONCE = 1;
    private static final int REMOTE_AT_ONCE = 2;

    private HandlingOrders() {}

    static List<HandlingMode> after(TicketCommand command, Ticket ticket, Handlings handlings) {
        var orders = new ArrayList<HandlingMode>();
        var level = ticket.level();
        if (ticket.kind() != TicketKind.FAULT || level == null) {
            return orders;
        }
        if (command instanceof TicketCommand.Grade && level <= REMOTE_AT_ONCE) {
            orders.add(HandlingMode.REMOTE);
        }
        if (command instanceof TicketCommand.RemoteFailed || (command instanceof TicketCommand.Grade && level == SITE_AT_ONCE)) {
            orders.add(HandlingMode.ON_SITE);
        }
        orders.removeIf(handlings::isOpen);
        return orders;
    }

    /** What an engineer on the way should hear of. */
    static Optional<String> finding(TicketCommand command) {
        if (command instanceof TicketCommand.Propose proposal) {
            return Optional.of(proposal.text());
        }
        if (command instanceof TicketCommand.RemoteFailed failure) {
            return Optional.of(failure.reason());
        }
        if (command instanceof TicketCommand.Resolve solved) {
            return Optional.of(solved.solution());
        }
        return command instanceof TicketCommand.Comment comment ? Optional.of(comment.text()) : Optional.empty();
    }
}
