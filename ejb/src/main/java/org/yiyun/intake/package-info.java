/**
 * Ways in besides the hotline's queue (服务渠道接入): mails (来信), telephone calls (来电) and chats (聊天记录), and the person who comes over
 * all of them. Requirement DESK-02.
 *
 * <p>Each mail of the mailbox is taken in once, whatever node dies at whatever moment, and none is deleted. It opens a ticket, or adds
 * to the ticket that its sender writes about (the thread, 邮件往来), or is kept with the reason why it is neither, until a person takes
 * or discards it. Life of a mail: OPENED, ADDED, or KEPT; KEPT becomes one of the former or DISCARDED. The sender hears that the ticket
 * is open and what is said to its user; machines are never answered.
 *
 * <p>A call is what the telephone system tells of it: RINGING, TALKING, then ENDED, or MISSED if nobody answered; whatever it tells
 * twice, late or in another order. Who calls is worked out when somebody looks: from the staff list and from earlier tickets.
 *
 * <p>A chat is kept as it was pasted, once and unchangeable, with the ticket that was opened of it or to which it was added.
 */
@NullMarked
package org.yiyun.intake;

import org.jspecify.annotations.NullMarked;
