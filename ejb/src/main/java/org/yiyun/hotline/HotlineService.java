package org.yiyun.hotline;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import org.yiyun.hotline.internal.HotlineParser;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TakenTicket;
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
            throw inMessage(refused);
        }
    }

    /**
     * As {@link #accept} for many messages in one transaction, one answer for each in their order. A message of which no
     * ticket can come says so in its own answer and does not concern the others; any other fault leaves no ticket of any.
     */
    @Requires(Permission.TICKET_OPEN)
    public List<TakenTicket> acceptAll(List<byte[]> bodies) {
        var answers = new TakenTicket[bodies.size()];
        var requests = new LinkedHashMap<Integer, OpenTicket>();
        for (int i = 0; i < answers.length; i++) {
            try {
                requests.put(i, parser.parse(bodies.get(i)));
            } catch (BusinessException unreadable) {
                answers[i] = new TakenTicket(null, unreadable);
            }
        }
        var taken = tickets.takeAll(List.copyOf(requests.values())).iterator();
        for (var i : requests.keySet()) {
            var one = taken.next();
            answers[i] = one.refused() == null ? one : new TakenTicket(null, inMessage(one.refused()));
        }
        return List.of(answers);
    }

    private static BusinessException inMessage(BusinessException refused) {
        return new BusinessException(refused.type(), refused.params(), refused.errors().stream()
                .map(error -> new FieldError(HotlineParser.messagePath(error.path()), error.key(), error.params()))
                .toList());
    }
}
