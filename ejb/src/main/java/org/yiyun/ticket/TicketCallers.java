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

    /**
     * Numbers of the newest tickets with the telephone of this one, of those that the caller may see; none of kind COMPLAINT, and no
     * sight of anybody.
     */
    @Requires(Permission.TICKET_READ)
    public List<String> samePhone(String number, int most) {
        var caller = Callers.current();
        return views.has(number, caller) ? phones.samePhone(number, most, caller.scope()) : List.of();
    }

    /** As {@link #samePhone}, of those with the institution and the contact's name of this one. */
    @Requires(Permission.TICKET_READ)
    public List<String> sameName(String number, int most) {
        var caller = Callers.current();
        return views.has(number, caller) ? phones.sameName(number, most, caller.scope()) : List.of();
    }
}
