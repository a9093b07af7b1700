package org.yiyun.ticket;

import java.util.List;

/**
 * What is new of a ticket to whoever has read its history up to a place.
 *
 * @param place   sequence of the last event that there is; whoever goes on from there misses nothing
 * @param answers what was said for its user to hear, in the order of events; empty if nothing was
 */
public record TicketNews(String number, int place, List<TicketAnswer> answers) {
    public TicketNews {
        answers = List.copyOf(answers);
    }
}
