package org.yiyun.complaint;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.complaint.internal.ComplaintDesk;
import org.yiyun.complaint.internal.ComplaintViews;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.TicketQueries;

/** Records complaints and takes them through the procedure. */
@Stateless
public class ComplaintService {
    private final ComplaintDesk desk;
    private final ComplaintViews views;
    private final TicketQueries tickets;

    @Inject
    public ComplaintService(ComplaintDesk desk, ComplaintViews views, TicketQueries tickets) {
        this.desk = desk;
        this.views = views;
        this.tickets = tickets;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ComplaintService() {
        this(null, null, null);
    }

    /**
     * Records what somebody had to say. Whoever may record need not be one of those who may see it afterwards.
     *
     * @throws BusinessException INVALID for who, what or which ticket is not known, and for what is about the caller
     */
    @Requires(Permission.COMPLAINT_REGISTER)
    public ComplaintReceipt register(RegisterComplaint request) {
        if (request.ticket() != null && !tickets.has(request.ticket())) {
            throw BusinessException.invalid("ticket", "field.unknown", Map.of("id", request.ticket()));
        }
        return views.receipt(desk.register(request, Callers.current()));
    }

    /**
     * Does what the command says.
     *
     * @param expectedVersion the version that the caller saw, or null if the state alone shall decide
     * @throws BusinessException NOT_FOUND for what the caller may not see, FORBIDDEN without the verb's own permission, STALE_DATA
     *     if it has another version by now, COMPLAINT_STATE if it is not the turn of this step, INVALID if a rule forbids it
     */
    @Requires
    public ComplaintView apply(String number, ComplaintCommand command, @Nullable Integer expectedVersion) {
        return views.view(desk.apply(number, command, expectedVersion, Callers.current()), Callers.current());
    }
}
