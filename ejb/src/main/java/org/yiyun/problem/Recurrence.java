package org.yiyun.problem;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.yiyun.ticket.TicketStatus;

/**
 * A ticket that may be the problem again. A page keeps those that it showed.
 *
 * @param score percent of the worth of the problem's words that the ticket has
 * @param words these words, the most telling first
 */
public record Recurrence(String ticket, String title, TicketStatus status, Instant createdAt, int score, List<String> words)
        implements Serializable {
    public Recurrence {
        words = List.copyOf(words);
    }
}
