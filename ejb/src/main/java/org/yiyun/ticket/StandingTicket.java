package org.yiyun.ticket;

/**
 * The ticket that stands for a merged one, at the end of the chain.
 *
 * @param since sequence in its history of the event by which the chain ends there
 */
public record StandingTicket(String number, int since) {}
