package org.yiyun.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.sla.ExplainedClock;
import org.yiyun.ticket.internal.ComplaintVeil;
import org.yiyun.ticket.internal.TicketFigures;
import org.yiyun.ticket.internal.TicketSearch;
import org.yiyun.ticket.internal.TicketSheets;
import org.yiyun.ticket.internal.TicketViews;

/**
 * What may be seen of tickets. Everything is cut to the caller's row scope, and those of kind COMPLAINT to who may see complaints;
 * another's ticket is NOT_FOUND.
 */
@Stateless
public class TicketQueries {
    private TicketSearch search;
    private TicketViews views;
    private TicketFigures figures;
    private ComplaintVeil veil;
    private TicketSheets sheets;

    public TicketQueries() {}

    @Inject
    public TicketQueries(TicketSearch search, TicketViews views, TicketFigures figures, ComplaintVeil veil, TicketSheets sheets) {
        this.search = search;
        this.views = views;
        this.figures = figures;
        this.veil = veil;
        this.sheets = sheets;
    }

    /** Newest first, by cursor. */
    @Requires(Permission.TICKET_READ)
    public Page<TicketRow> list(TicketFilter filter, PageRequest request) {
        var page = search.page(filter, veil.sight(Callers.current()), request);
        return new Page<>(views.rows(page.items(), Callers.current()), page.total(), page.next());
    }

    /** For a screen with page numbers and a choice of order. */
    @Requires(Permission.TICKET_READ)
    public List<TicketRow> rows(TicketFilter filter, TicketSort sort, int offset, int limit) {
        var caller = Callers.current();
        return views.rows(search.rows(filter, veil.sight(caller), sort, offset, limit), caller);
    }

    /** The same for who has counted them: far pages are as quick as near ones then. */
    @Requires(Permission.TICKET_READ)
    public List<TicketRow> rows(TicketFilter filter, TicketSort sort, int offset, int limit, long total) {
        var caller = Callers.current();
        return views.rows(search.rows(filter, veil.sight(caller), sort, offset, limit, total), caller);
    }

    /** Those with one of these numbers that the caller's lists show, newest first. */
    @Requires(Permission.TICKET_READ)
    public List<TicketRow> rows(Collection<String> numbers) {
        var caller = Callers.current();
        return views.rows(search.rowsOf(numbers, veil.sight(caller)), caller);
    }

    @Requires(Permission.TICKET_READ)
    public long count(TicketFilter filter) {
        return search.count(filter, veil.sight(Callers.current()));
    }

    /** Whether {@link #get} finds it; no sight of it. */
    @Requires(Permission.TICKET_READ)
    public boolean has(String number) {
        return views.has(number, Callers.current());
    }

    /** Of the ticket that {@link #get} finds; no sight of it. */
    @Requires(Permission.TICKET_READ)
    public Optional<TicketKind> kind(String number) {
        return views.kind(number, Callers.current());
    }

    /**
     * Of the ticket that {@link #get} finds; no sight of it.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.TICKET_READ)
    public TicketDemand demand(String number) {
        return views.demand(number, Callers.current());
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.TICKET_READ)
    public TicketView get(String number) {
        return views.get(number, Callers.current());
    }

    /**
     * As {@link #get}, with {@link #history}, {@link #clocks}, {@link #handlings} and the files: one sight of the ticket.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.TICKET_READ)
    public TicketSheet sheet(String number) {
        return sheets.of(number, Callers.current());
    }

    /** Oldest first; internal entries only for those who may see them. */
    @Requires(Permission.TICKET_READ)
    public List<TicketEventView> history(String number) {
        return views.history(number, Callers.current());
    }

    /** Remote, on-site and telephone work as the history tells it (REQ-DESK-08). */
    @Requires(Permission.TICKET_READ)
    public List<HandlingView> handlings(String number) {
        return views.handlings(number, Callers.current());
    }

    /** The clocks as of now, each with the intervals that make it. */
    @Requires(Permission.TICKET_READ)
    public List<ExplainedClock> clocks(String number) {
        return views.clocks(number, Callers.current());
    }

    /** Whether the stored clocks equal those recomputed from the history. */
    @Requires(Permission.TICKET_READ)
    public boolean isConsistent(String number) {
        return views.isConsistent(number, Callers.current());
    }

    @Requires(Permission.TICKET_READ)
    public TicketBoard board() {
        return figures.board(Callers.current());
    }
}
