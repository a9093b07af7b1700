package org.yiyun.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** What was said behind these places of these tickets' histories, in the order of tickets and events. */
    @Requires(Permission.TICKET_INTERNAL)
    public List<TicketAnswer> after(Map<String, Integer> places) {
        return words.after(places);
    }

    /** Which of these tickets were closed before then and have stayed so. */
    @Requires(Permission.TICKET_INTERNAL)
    public List<String> closedBefore(Collection<String> numbers, Instant then) {
        return words.closedBefore(numbers, then);
    }
}
