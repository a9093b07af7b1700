package org.yiyun.ticket.internal;

/**
 * By what a sender knows its ticket again.
 *
 * @param source whose keys these are, see {@link Origin#source}
 * @param key    unique for that source
 */
record TicketKey(String source, String key) {}
