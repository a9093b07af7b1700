package org.yiyun.ticket;

/**
 * Something that is kept about tickets beside them and that the page of a ticket shows: files, mails, tasks and so on. Most tickets have
 * none of most of it, so the page asks once for all of them what there is ({@link TicketSheet#has}) and reads only that. A feature that
 * keeps something produces one.
 *
 * @param name what it is, in capitals; no two have the same
 * @param rows constant SQL behind {@code from}: all of it for the ticket whose number is the parameter {@code ticket}
 */
public record TicketAnnex(String name, String rows) {}
