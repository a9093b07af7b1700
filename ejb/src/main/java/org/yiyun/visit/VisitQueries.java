package org.yiyun.visit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.visit.internal.OrderNames;
import org.yiyun.visit.internal.VisitReading;
import org.yiyun.visit.print.DocxOrder;
import org.yiyun.visit.print.OrderSheet;

/** Visits and their service orders, for whoever sees the ticket. */
@Stateless
public class VisitQueries {
    /** Of the file. */
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final VisitReading reading;
    private final OrderNames names;

    @Inject
    public VisitQueries(VisitReading reading, OrderNames names) {
        this.reading = reading;
        this.names = names;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public VisitQueries() {
        this(null, null);
    }

    /**
     * The visits of a ticket, the first one first.
     *
     * @throws BusinessException NOT_FOUND for a ticket that the caller may not see
     */
    @Requires(Permission.TICKET_READ)
    public List<VisitView> visits(String ticket) {
        return reading.visits(ticket, Callers.current());
    }

    /**
     * As {@link #visits}, without their records: who went and when, and no name of a user.
     *
     * @throws BusinessException NOT_FOUND for a ticket that the caller may not see
     */
    @Requires(Permission.TICKET_READ)
    public List<VisitView> journeys(String ticket) {
        return reading.journeys(ticket);
    }

    /** As {@link #journeys(String)}, of a history that was read already. */
    @Requires(Permission.TICKET_READ)
    public List<VisitView> journeys(List<TicketEventView> history) {
        return reading.journeys(history);
    }

    /**
     * What the service order of a visit says; audited.
     *
     * @param visit the latest if null
     * @throws BusinessException NOT_FOUND for a ticket that the caller may not see, and for a visit that it has not had
     */
    @Requires(Permission.TICKET_READ)
    public ServiceOrder order(String ticket, @Nullable Integer visit) {
        return reading.order(ticket, visit, Callers.current());
    }

    /** As {@link #order}, in words, as it is printed. */
    @Requires(Permission.TICKET_READ)
    public OrderSheet sheet(String ticket, @Nullable Integer visit, Locale language) {
        return OrderSheet.of(reading.order(ticket, visit, Callers.current()), names.in(language));
    }

    /** As {@link #order}, as a Word document. */
    @Requires(Permission.TICKET_READ)
    public OrderFile file(String ticket, @Nullable Integer visit, Locale language) {
        var sheet = sheet(ticket, visit, language);
        return new OrderFile(sheet.title() + "-" + sheet.number() + ".docx", DOCX, DocxOrder.write(sheet));
    }
}
