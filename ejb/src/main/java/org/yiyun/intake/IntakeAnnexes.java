package org.yiyun.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.yiyun.ticket.TicketAnnex;

/** What came to tickets, for their pages. */
@ApplicationScoped
public class IntakeAnnexes {
    /** Mails of its thread. */
    @Produces
    public static final TicketAnnex MAILS = new TicketAnnex("MAIL", "incoming_mail where ticket = :ticket");

    /** Calls about it. */
    @Produces
    public static final TicketAnnex CALLS = new TicketAnnex("CALL", "call_ticket where ticket = :ticket");

    /** Chats about it. */
    @Produces
    public static final TicketAnnex CHATS = new TicketAnnex("CHAT", "chat_transcript where ticket = :ticket");
}
