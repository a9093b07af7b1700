package org.yiyun.ticket;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Counts and sums over a group of tickets.
 *
 * @param item      value of the property that the group has in common; empty for tickets that have none, and for all tickets
 * @param tickets   how many tickets
 * @param having    how many of them have each trait; every trait has its count
 * @param clocks    limits decided in them
 * @param times     minutes spent in them
 */
public record TicketMeasures(String item, long tickets, Map<TicketTrait, Long> having, Clocks clocks, Times times) {
    public TicketMeasures {
        having = Map.copyOf(having);
    }

    /** Assessed limits: a ticket may have several, of several profiles and after a reopening. */
    public record Clocks(long responseMet, long responseLate, long solutionMet, long solutionLate) {}

    /**
     * Minutes, with four decimals.
     *
     * @param response from the beginning to the response, over the responded
     * @param analysis from being accepted to the first solution that was proposed, over the analysed
     * @param solution from the beginning to the solution, over the resolved
     * @param outage   during which at least one of the tickets was an outage that lasted
     */
    public record Times(BigDecimal response, BigDecimal analysis, BigDecimal solution, BigDecimal outage) {}

    public long having(TicketTrait trait) {
        return having.getOrDefault(trait, 0L);
    }
}
