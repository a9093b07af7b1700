package org.yiyun.hotline;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.yiyun.hotline.internal.HotlineParser;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.TicketService;

/** Turns a message of a call centre into a ticket. */
@Stateless
public class HotlineService {
    private HotlineParser parser;
    private TicketService tickets;

    public HotlineService() {}

    @Inject
    public HotlineService(HotlineParser parser, TicketService tickets) {
        this.parser = parser;
        this.tickets = tickets;
    }

    /**
     * Number of the ticket that the message gives, or gave when it came before: the ticket feature
     * makes deliveries of one key wait for each other, on whatever nodes.
     *
     * @throws BusinessException with errors in the paths of the message if no ticket can come of it
     */
    @Requires(Permission.TICKET_OPEN)
    public String accept(byte[] body) {
        var request = parser.parse(body);
        try {
            return tickets.take(request);
        } catch (BusinessException refused) {
            throw new BusinessException(refused.type(), refused.params(), refused.errors().stream()
                    .map(error -> new FieldError(HotlineParser.messagePath(error.path()), error.key(), error.params()))
                    .toList());
        }
    }
}
