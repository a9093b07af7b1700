package org.yiyun.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.TicketRow;

/**
 * A call with who calls, as far as it is known. Names and numbers are masked unless the reader may see personal data.
 *
 * @param name        of the staff list, else of the last ticket with the number; null for an unknown caller
 * @param staff       the number is one of the staff list
 * @param institution of the last ticket that names one
 * @param tickets     the last ones with the number, and with the addresses and accounts that came with these, of those that the reader
 *     may see, newest first
 * @param linked      those that the call was about, of those that the reader may see, newest first
 */
public record CallView(
        CallRow call, @Nullable String name, boolean staff, @Nullable String institution, List<TicketRow> tickets,
        List<TicketRow> linked, boolean masked) {
    public CallView {
        tickets = List.copyOf(tickets);
        linked = List.copyOf(linked);
    }
}
