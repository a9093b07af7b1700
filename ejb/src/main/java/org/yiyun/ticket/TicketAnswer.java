package org.yiyun.ticket;

import java.time.Instant;

/**
 * What somebody said of a ticket for its user to hear.
 *
 * @param sequence of the event in the ticket's history
 * @param verb     PROPOSE, FEEDBACK or a COMMENT that is not internal
 */
public record TicketAnswer(String number, int sequence, TicketVerb verb, String text, String actor, Instant at) {}
