package org.yiyun.visit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.ticket.TicketView;

/**
 * What a service order says (服务单, REQ-DESK-18). Personal data is masked unless the reader may see it.
 *
 * @param number of the order: that of the ticket and the visit
 * @param visits how many visits the ticket has had
 * @param clocks those of the ticket, and of the limits on arrival those of this visit, the assessed ones first
 * @param rating null where none was asked for
 * @param log    the ticket's events, the oldest first, without internal ones
 */
public record ServiceOrder(
        String number, TicketView ticket, VisitView visit, int visits, List<Limit> clocks, @Nullable Rating rating,
        List<TicketEventView> log, String printedBy, Instant printedAt) {
    public ServiceOrder {
        clocks = List.copyOf(clocks);
        log = List.copyOf(log);
    }

    /**
     * A limit and what became of it.
     *
     * @param amount null where time is measured and never breached
     * @param source document and clause
     */
    public record Limit(
            String profile, String milestone, @Nullable BigDecimal amount, String unit, Instant startedAt, @Nullable Instant dueAt,
            @Nullable Instant stoppedAt, String state, boolean assessed, String source) {}

    /** What the user said; {@code stars} from 1 to 5, null while nothing was said. */
    public record Rating(@Nullable Integer stars, @Nullable String comment, @Nullable String method) {}
}
