package org.yiyun.ticket;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Today's figures of what the reader may see.
 *
 * @param mine    open tickets assigned to the reader
 * @param overdue open tickets with a clock past its due time
 * @param dueSoon open tickets with a clock that runs out within four hours
 * @param days    the last fourteen days, oldest first
 */
public record TicketBoard(
        long open,
        long mine,
        long overdue,
        long dueSoon,
        long openedToday,
        long closedToday,
        Map<TicketStatus, Long> byStatus,
        Map<Integer, Long> byLevel,
        List<Day> days) {
    /** Volumes of a day. */
    public record Day(LocalDate date, long opened, long closed) {}

    public TicketBoard {
        byStatus = Map.copyOf(byStatus);
        byLevel = Map.copyOf(byLevel);
        days = List.copyOf(days);
    }
}
