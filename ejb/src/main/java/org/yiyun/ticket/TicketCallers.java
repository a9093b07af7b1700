package org.yiyun.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.internal.TicketPhones;
import org.yiyun.ticket.internal.TicketViews;

/** Who has called before. */
@Stateless
public class TicketCallers {
    private final TicketPhones phones;
    private final TicketViews views;

    @Inject
    public TicketCallers(TicketPhones phones, TicketViews views) {
        this.phones = phones;
        this.views = views;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TicketCallers() {
        this(null, null);
    }

    /**
     * The last tickets of whoever has that number, newest first, of those that the caller may see; none of kind COMPLAINT.
     *
     * @param phone in whatever way it is written
     */
    @Requires(Permission.TICKET_READ)
    public List<TicketRow> last(String phone, int most) {
        var key = PhoneKey.of(phone);
        var caller = Callers.current();
        return key.isEmpty() ? List.of() : views.rows(phones.last(key, most, caller.scope()), caller);
    }
}
