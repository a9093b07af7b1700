package org.yiyun.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.internal.TicketWordsToUser;

/** What has been said to the users of tickets, for those who pass it on (REQ-DESK-11). Of complaints nothing is passed on. */
@Stateless
public class TicketAnswers {
    private final TicketWordsToUser words;

    @Inject
    public TicketAnswers(TicketWordsToUser words) {
        this.words = words;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TicketAnswers() {
        this(null);
    }

    /**
     * What is new behind these places of these tickets' histories, in the order of tickets; tickets of which nothing is new are left
     * out. Of a few hundred tickets at most, so that a look is short; the others come with the next one.
     */
    @Requires(Permission.TICKET_INTERNAL)
    public List<TicketNews> after(Map<String, Integer> places) {
        return words.after(places);
    }

    /** What stands for a ticket that is merged; empty for one that is not. */
    @Requires(Permission.TICKET_INTERNAL)
    public Optional<StandingTicket> standing(String number) {
        return words.standing(number);
    }

    /** Which of these tickets were closed before then and have stayed so. */
    @Requires(Permission.TICKET_INTERNAL)
    public List<String> closedBefore(Collection<String> numbers, Instant then) {
        return words.closedBefore(numbers, then);
    }
}
