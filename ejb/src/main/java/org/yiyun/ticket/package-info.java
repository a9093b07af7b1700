/**
 * Tickets (工单): one request to the service desk from its first word to its close. Requirements DESK-01..DESK-13.
 *
 * <p>Life cycle: {@link org.yiyun.ticket.TicketStatus} and {@link org.yiyun.ticket.TicketVerb}. Invariants: every change
 * is an event with who, when and why; the clocks stored with a ticket equal those recomputed from its events; a fault
 * closes only with cause and prevention; a remote session starts only after a recorded consent; the same external key of
 * the same sender is one ticket; a ticket closes by itself only after its result was fed back, its user's side was told when it would be,
 * and nobody there has answered.
 */
@NullMarked
package org.yiyun.ticket;

import org.jspecify.annotations.NullMarked;
