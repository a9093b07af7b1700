package org.yiyun.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.internal.DuplicateSearch;

/**
 * Proposes tickets that may be about the same as another one, with a score that explains itself (REQ-DESK-02). Only what the caller
 * may see is looked at, and never a ticket of kind COMPLAINT.
 */
@Stateless
public class TicketDuplicates {
    private final DuplicateSearch search;

    @Inject
    public TicketDuplicates(DuplicateSearch search) {
        this.search = search;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TicketDuplicates() {
        this(null);
    }

    /**
     * The likeliest first; none for a complaint.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.TICKET_READ)
    public List<TicketDuplicate> of(String number) {
        return search.of(number, Callers.current());
    }

    /** The likeliest first, while a ticket is typed. */
    @Requires(Permission.TICKET_READ)
    public List<TicketDuplicate> like(TicketDraft draft) {
        return search.like(draft, Callers.current());
    }
}
