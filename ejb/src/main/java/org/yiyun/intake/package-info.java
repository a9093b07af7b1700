/**
 * Ways in besides the hotline's queue (服务渠道接入): mails (来信). Requirement DESK-02.
 *
 * <p>Each mail of the mailbox is taken in once, whatever node dies at whatever moment, and none is deleted. It opens a ticket, or adds
 * to the ticket that its sender writes about (the thread, 邮件往来), or is kept with the reason why it is neither, until a person takes
 * or discards it. Life of a mail: OPENED, ADDED, or KEPT; KEPT becomes one of the former or DISCARDED. The sender hears that the ticket
 * is open and what is said to its user; machines are never answered.
 */
@NullMarked
package org.yiyun.intake;

import org.jspecify.annotations.NullMarked;
